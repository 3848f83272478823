import { useState } from 'react';
import { TextField } from '../../design/field.tsx';

interface NumberFieldProps {
  label: string;
  hint?: string;
  value: number;
  min: number;
  max: number;
  onValue: (value: number) => void;
}

/** A whole number, typed; what lies outside of its bounds is brought back when the field is left. */
export function NumberField({ label, hint, value, min, max, onValue }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const bounded = (text: string) => Math.min(max, Math.max(min, Math.round(Number(text)) || min));
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      value={typed ?? String(value)}
      onChange={(text) => {
        setTyped(text);
        if (/^\d+$/.test(text) && bounded(text) === Number(text)) onValue(Number(text));
      }}
      onBlur={() => {
        if (typed !== null) onValue(bounded(typed));
        setTyped(null);
      }}
    />
  );
}
