import { shellWords } from '#shared/words/console/shell.ts'
import { Button } from '../../ui/Button.tsx'
import { toggleLanguage, toggleTheme, usePreferences } from '../../ui/preferences.ts'
import { useWords } from '../../ui/useWords.ts'

/** Language and theme, before anybody is signed in. */
export function PreferenceButtons() {
  const say = useWords()
  const { language, theme } = usePreferences()
  return (
    <div className="sign-in-preferences">
      <Button
        kind="ghost"
        icon="globe"
        keys="Alt L"
        title={say(language === 'id' ? shellWords.toEnglish : shellWords.toIndonesian)}
        onClick={toggleLanguage}
      >
        {language.toUpperCase()}
      </Button>
      <Button kind="ghost" icon={theme === 'dark' ? 'sun' : 'moon'} keys="Ctrl Shift D" onClick={toggleTheme}>
        {say(theme === 'dark' ? shellWords.toLight : shellWords.toDark)}
      </Button>
    </div>
  )
}
