import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Checkbox as AriaCheckbox,
  ComboBox as AriaComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Switch as AriaSwitch,
  Text,
  type CheckboxProps,
  type ComboBoxProps as AriaComboBoxProps,
  type RadioGroupProps,
  type SwitchProps,
} from 'react-aria-components';
import { ErrorText, LabelText, type Choice } from './field.tsx';
import styles from './field.module.css';
import { withColour } from './with-colour.ts';

export function Checkbox({
  children,
  ...rest
}: Omit<CheckboxProps, 'className' | 'children'> & { children: ReactNode }) {
  return (
    <AriaCheckbox {...rest} className={styles.check}>
      <span className={styles.box}>
        <Check aria-hidden />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

export function Switch({
  children,
  ...rest
}: Omit<SwitchProps, 'className' | 'children'> & { children: ReactNode }) {
  return (
    <AriaSwitch {...rest} className={styles.switch}>
      <span className={styles.track} />
      <span>{children}</span>
    </AriaSwitch>
  );
}

export interface CardChoice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

type RadioCardsProps = Omit<RadioGroupProps, 'className' | 'children'> & {
  label: ReactNode;
  /** Keeps the label for screen readers alone, where a heading already says it. */
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  colour?: string;
  choices: readonly CardChoice[];
};

/** One of a few, each a large card: what a vote on a phone is made of. */
export function RadioCards({ label, labelHidden, hint, error, colour, choices, ...rest }: RadioCardsProps) {
  return (
    <RadioGroup
      {...rest}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={styles.field}
      style={withColour(colour)}
    >
      <Label className={labelHidden ? 'visually-hidden' : styles.label}>{label}</Label>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <div className={styles.cards}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} isDisabled={choice.disabled} className={styles.card}>
            <span className={styles.dot} />
            <span>
              {choice.label}
              {choice.hint && <span className={styles.cardHint}>{choice.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError>
        <ErrorText>{error}</ErrorText>
      </FieldError>
    </RadioGroup>
  );
}

type ComboBoxProps = Omit<AriaComboBoxProps<Choice>, 'className' | 'children' | 'items'> & {
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  /** What the arrow is called: "Mostrar las opciones". */
  openLabel: string;
  choices: readonly Choice[];
};

/** Type to find one of many. */
export function ComboBox({ label, hint, optional, openLabel, choices, ...rest }: ComboBoxProps) {
  return (
    <AriaComboBox {...rest} defaultItems={choices} className={styles.field}>
      <Label className={styles.label}>
        <LabelText label={label} optional={optional} />
      </Label>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <div className={styles.combo}>
        <Input className={styles.select} />
        <Button className={styles.comboButton} aria-label={openLabel}>
          <ChevronDown aria-hidden />
        </Button>
      </div>
      <Popover className={styles.popover}>
        <ListBox>
          {(choice: Choice) => (
            <ListBoxItem id={choice.value} className={styles.option}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
