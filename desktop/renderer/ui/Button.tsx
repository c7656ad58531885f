import type { ButtonHTMLAttributes } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'
import { Kbd } from './Kbd.tsx'
import './Button.css'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  kind?: 'normal' | 'primary' | 'ghost' | 'danger'
  size?: 'normal' | 'big'
  icon?: IconName
  keys?: string | undefined
  /** Why it cannot be pressed now: shown on hover and read out, because a silent grey button explains nothing. */
  blocked?: string | undefined
}

export function Button({
  kind = 'normal',
  size = 'normal',
  icon,
  keys,
  blocked,
  className = '',
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${kind} button-${size} ${className}`}
      aria-disabled={blocked === undefined ? undefined : true}
      title={blocked ?? rest.title}
      onClick={blocked === undefined ? onClick : undefined}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children !== undefined && <span className="clip">{children}</span>}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  )
}
