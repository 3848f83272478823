import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import styles from './overlay.module.css';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: LucideIcon;
  danger?: boolean;
  disabled?: boolean;
  onAction: () => void;
}

interface MenuProps {
  /** What is pressed: a Button of ours. */
  trigger: ReactElement;
  label: string;
  entries: readonly MenuEntry[];
}

export function Menu({ trigger, label, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement="bottom end">
        <AriaMenu className={styles.menu} aria-label={label}>
          {entries.map(({ id, label: words, icon: Icon, danger, disabled, onAction }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={words}
              isDisabled={disabled}
              onAction={onAction}
              className={`${styles.item} ${danger ? styles.danger : ''}`}
            >
              {Icon && <Icon aria-hidden />}
              {words}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
