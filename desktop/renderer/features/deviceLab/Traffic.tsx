import type { LaneLab } from '#shared/contract/autogate/commissioning.ts'
import { labWords } from '#shared/words/console/deviceLab.ts'
import { clockTime, countText } from '../../ui/formats.ts'
import { useLanguage, useWords } from '../../ui/useWords.ts'

const sum = (traffic: LaneLab['traffic'], way: 'in' | 'out'): number =>
  traffic.reduce((total, one) => (one.way === way ? total + one.length : total), 0)

const spaced = (hex: string): string => hex.replace(/(..)(?=.)/g, '$1 ')

/** The last bytes that went over the lane's wires, newest first. */
export function Traffic({ traffic, devices }: Pick<LaneLab, 'traffic' | 'devices'>) {
  const say = useWords()
  const language = useLanguage()
  const nameOf = (path: string): string => devices.find((device) => device.path === path)?.name ?? path
  if (traffic.length === 0) return <p className="panel-body faint">{say(labWords.trafficNone)}</p>
  return (
    <>
      <p className="lab-sum faint">
        {say(labWords.seen, {
          received: countText(sum(traffic, 'in'), language),
          sent: countText(sum(traffic, 'out'), language),
        })}
      </p>
      <div className="lab-traffic" tabIndex={0} role="region" aria-label={say(labWords.traffic)}>
        <table>
          <thead>
            <tr>
              <th>{say(labWords.time)}</th>
              <th>{say(labWords.device)}</th>
              <th>{say(labWords.way)}</th>
              <th>{say(labWords.traffic)}</th>
            </tr>
          </thead>
          <tbody>
            {traffic.toReversed().map(({ at, device, way, hex, length }, row) => (
              <tr key={`${at} ${row}`}>
                <td className="mono faint nowrap">{clockTime(at)}</td>
                <td>{nameOf(device)}</td>
                <td>{say(labWords[way])}</td>
                <td className="mono">
                  {spaced(hex)}
                  {length * 2 > hex.length && (
                    <span className="faint"> … {say(labWords.length, { count: length })}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
