import type { ReactNode } from 'react'
import { peopleWords } from '#shared/words/console/people.ts'
import { settingsWords } from '#shared/words/console/settings.ts'
import { useMe } from '../../api/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { toggleLanguage, toggleSingleKeys, toggleTheme, usePreferences } from '../../ui/preferences.ts'
import { saying } from '../../ui/said.ts'
import { voiceFor } from '../../ui/sayAlarm.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'
import { SiteSettings } from './SiteSettings.tsx'
import '../../ui/PanelPage.css'

/** How the console looks, sounds and listens to keys on this machine. */
export function SettingsScreen() {
  const say = useWords()
  const me = useMe()
  const { theme, language, singleKeys, volume, spokenAlarms } = usePreferences()
  return (
    <section className="panel-page" aria-label={say(settingsWords.title)}>
      <h1>{say(settingsWords.title)}</h1>
      <p className="soft">{say(settingsWords.text)}</p>
      <Panel title={say(settingsWords.look)}>
        <div className="panel-body">
          <Row label={say(settingsWords.theme)} text={say(settingsWords.themeText)}>
            <Segmented
              label={say(settingsWords.theme)}
              value={theme}
              onChange={(next) => next !== theme && toggleTheme()}
              choices={[
                { value: 'light', label: say(settingsWords.light) },
                { value: 'dark', label: say(settingsWords.dark) },
              ]}
            />
          </Row>
          <Row label={say(settingsWords.language)}>
            <Segmented
              label={say(settingsWords.language)}
              value={language}
              onChange={(next) => next !== language && toggleLanguage()}
              choices={[
                { value: 'id', label: say(peopleWords.indonesian) },
                { value: 'en', label: say(peopleWords.english) },
              ]}
            />
          </Row>
        </div>
      </Panel>
      <Panel title={say(settingsWords.keys)}>
        <div className="panel-body">
          <Row label={say(settingsWords.singleKeys)} text={say(settingsWords.singleKeysText)}>
            <Segmented
              label={say(settingsWords.singleKeys)}
              value={singleKeys ? 'on' : 'off'}
              onChange={(next) => (next === 'on') !== singleKeys && toggleSingleKeys()}
              choices={[
                { value: 'on', label: say(settingsWords.on) },
                { value: 'off', label: say(settingsWords.off) },
              ]}
            />
          </Row>
        </div>
      </Panel>
      {me.permissions.includes('gate.read') && (
        <Panel title={say(settingsWords.sound)}>
          <div className="panel-body">
            <Row label={say(settingsWords.volume)} text={say(settingsWords.volumeText)}>
              <label className="row">
                <input
                  type="range"
                  min={0}
                  max={100}
                  step={5}
                  value={Math.round(volume * 100)}
                  aria-label={say(settingsWords.volume)}
                  onChange={({ target }) => usePreferences.setState({ volume: Number(target.value) / 100 })}
                />
                <span className="mono">{Math.round(volume * 100)}%</span>
              </label>
            </Row>
            <Row
              label={say(settingsWords.spoken)}
              text={say(voiceFor(language) === null ? settingsWords.noVoice : settingsWords.spokenText)}
            >
              <Segmented
                label={say(settingsWords.spoken)}
                value={spokenAlarms ? 'on' : 'off'}
                onChange={(next) => usePreferences.setState({ spokenAlarms: next === 'on' })}
                choices={[
                  { value: 'on', label: say(settingsWords.on) },
                  { value: 'off', label: say(settingsWords.off) },
                ]}
              />
            </Row>
          </div>
        </Panel>
      )}
      <Panel title={say(settingsWords.lists)}>
        <div className="panel-body">
          <Row label={say(settingsWords.widths)}>
            <Button onClick={forgetWidths}>{say(settingsWords.widthsReset)}</Button>
          </Row>
        </div>
      </Panel>
      {me.company === null && me.permissions.includes('gate.read') && <SiteSettings />}
    </section>
  )
}

function Row({ label, text, children }: { label: string; text?: string; children: ReactNode }) {
  return (
    <div className="panel-row">
      <div>
        {label}
        {text !== undefined && <p className="field-hint">{text}</p>}
      </div>
      {children}
    </div>
  )
}

function forgetWidths(): void {
  for (const key of Object.keys(localStorage))
    if (/^autogate\.(columns\.|drawer$)/.test(key)) localStorage.removeItem(key)
  toast('check', saying(settingsWords.widthsDone))
}
