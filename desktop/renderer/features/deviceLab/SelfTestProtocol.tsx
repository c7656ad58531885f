import type { SelfTest } from '#shared/contract/autogate/commissioning.ts'
import { labWords } from '#shared/words/console/deviceLab.ts'
import { selfTestSaid } from '#shared/words/selfTest.ts'
import { StateMark } from '../../ui/StateMark.tsx'
import { useWords } from '../../ui/useWords.ts'

const stepWords = { scan: labWords.scan, lamp: labWords.lamp, pulse: labWords.pulseStep, slip: labWords.slip } as const
const shapes = { passed: 'full', failed: 'crit', skipped: 'past' } as const

/** What came of a self-test, step by step. */
export function SelfTestProtocol({ test }: { test: SelfTest }) {
  const say = useWords()
  return (
    <>
      <ul className="lab-rows lab-steps">
        {test.steps.map(({ step, outcome, finding, value }) => {
          const { sentence, values } = selfTestSaid(finding, value)
          return (
            <li key={step}>
              <b>{say(stepWords[step])}</b>
              <StateMark shape={shapes[outcome]}>{say(labWords[outcome])}</StateMark>
              <span className="soft">{say(sentence, values)}</span>
            </li>
          )
        })}
      </ul>
      <p className="faint">{say(test.printed ? labWords.printed : labWords.notPrinted)}</p>
    </>
  )
}
