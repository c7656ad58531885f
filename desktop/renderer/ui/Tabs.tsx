import type { Choice } from './Select.tsx'
import './Tabs.css'

export interface Tab<Value extends string> extends Choice<Value> {
  /** How many are behind it; null while nobody knows. */
  readonly count?: string | null
}

interface TabsProps<Value extends string> {
  label: string
  tabs: readonly Tab<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** Parts of one subject, side by side; arrow keys move between them. */
export function Tabs<Value extends string>({ label, tabs, value, onChange }: TabsProps<Value>) {
  function step(by: number): void {
    const at = tabs.findIndex((tab) => tab.value === value)
    const next = tabs[(at + by + tabs.length) % tabs.length]
    if (next !== undefined) onChange(next.value)
  }
  return (
    <div className="tabs" role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          aria-selected={tab.value === value}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
          onKeyDown={({ key, currentTarget }) => {
            if (key !== 'ArrowLeft' && key !== 'ArrowRight') return
            step(key === 'ArrowRight' ? 1 : -1)
            const beside =
              key === 'ArrowRight' ? currentTarget.nextElementSibling : currentTarget.previousElementSibling
            if (beside instanceof HTMLElement) beside.focus()
          }}
        >
          {tab.label}
          {tab.count != null && <small>{tab.count}</small>}
        </button>
      ))}
    </div>
  )
}
