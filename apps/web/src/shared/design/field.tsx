import { ChevronDown, CircleAlert } from 'lucide-react';
import { useId, type ReactNode, type SelectHTMLAttributes } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './field.module.css';

interface Words {
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence that says what is wrong and what to do; its presence makes the field invalid. */
  error?: ReactNode;
  /** Shows "(opcional)" beside the label. */
  optional?: boolean;
}

export function LabelText({ label, optional }: Pick<Words, 'label' | 'optional'>) {
  const { t } = useTranslation('shared');
  return (
    <>
      {label}
      {optional && <span className={styles.optional}> {t('field.optional')}</span>}
    </>
  );
}

export function ErrorText({ children }: { children: ReactNode }) {
  return (
    <span className={styles.error}>
      <CircleAlert aria-hidden />
      <span>{children}</span>
    </span>
  );
}

type TextProps = Omit<AriaTextFieldProps, 'className' | 'children'> & Words & { placeholder?: string };

export function TextField({ label, hint, error, optional, placeholder, ...rest }: TextProps) {
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} validationBehavior="aria" className={styles.field}>
      <Label className={styles.label}>
        <LabelText label={label} optional={optional} />
      </Label>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <Input className={styles.input} placeholder={placeholder} />
      <FieldError>
        <ErrorText>{error}</ErrorText>
      </FieldError>
    </AriaTextField>
  );
}

type AreaProps = TextProps & { rows?: number; value: string };

/** With `maxLength`, says how many characters are left once fewer than a fifth are. */
export function TextArea({ label, hint, error, optional, placeholder, rows = 4, ...rest }: AreaProps) {
  const { t } = useTranslation('shared');
  const left = rest.maxLength === undefined ? null : rest.maxLength - rest.value.length;
  const near = left !== null && rest.maxLength !== undefined && left < rest.maxLength / 5;
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} validationBehavior="aria" className={styles.field}>
      <Label className={styles.label}>
        <LabelText label={label} optional={optional} />
      </Label>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <AriaTextArea className={styles.area} placeholder={placeholder} rows={rows} />
      <div className={styles.foot}>
        <FieldError>
          <ErrorText>{error}</ErrorText>
        </FieldError>
        {near && <span className={styles.count}>{t('field.left', { count: left })}</span>}
      </div>
    </AriaTextField>
  );
}

export interface Choice {
  value: string;
  label: string;
}

type SelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'onChange' | 'children'> &
  Words & { choices: readonly Choice[]; value: string; onChange: (value: string) => void };

/** The device's own list: on a phone nothing is easier to reach. */
export function Select({ label, hint, error, optional, choices, onChange, ...rest }: SelectProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        <LabelText label={label} optional={optional} />
      </label>
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      <div className={styles.selectBox}>
        <select
          {...rest}
          id={id}
          className={styles.select}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
        >
          {choices.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden />
      </div>
      {error && (
        <div id={`${id}-error`}>
          <ErrorText>{error}</ErrorText>
        </div>
      )}
    </div>
  );
}
