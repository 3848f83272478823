import type { BallotMethod, BallotSpec } from '@ruta/contracts/ballot/ballot';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../design/choice.tsx';
import { Select } from '../../design/field.tsx';
import { newOption } from './agenda-draft.ts';
import styles from './agenda.module.css';
import { NumberField } from './number-field.tsx';

const methods = {
  single: { method: 'single' },
  approval: { method: 'approval', max: null },
  dots: { method: 'dots', dots: 3, perOption: 3 },
  score: { method: 'score', max: 5 },
  ranked: { method: 'ranked' },
  gradient: { method: 'gradient', steps: 8 },
  consent: { method: 'consent' },
} as const satisfies { [Name in BallotMethod['method']]: Extract<BallotMethod, { method: Name }> };

const names = Object.keys(methods) as BallotMethod['method'][];

interface MethodFieldsProps {
  spec: BallotSpec;
  onSpec: (spec: BallotSpec) => void;
}

/** How it is voted, with a sentence on when that serves, and what the method needs to know. */
export function MethodFields({ spec, onSpec }: MethodFieldsProps) {
  const { t } = useTranslation('live');
  const { method } = spec;
  const set = (changed: BallotMethod) => onSpec({ ...spec, method: changed });
  return (
    <>
      <Select
        label={t('ballot.method')}
        hint={t(`ballot.${method.method}-when`)}
        value={method.method}
        onChange={(value) => {
          const chosen = names.find((name) => name === value) ?? 'single';
          onSpec(withMethod(spec, methods[chosen], t('ballot.first-proposal')));
        }}
        choices={names.map((value) => ({ value, label: t(`ballot.${value}`) }))}
      />
      {method.method === 'approval' && (
        <>
          <Checkbox
            isSelected={method.max !== null}
            onChange={(limited) => set({ ...method, max: limited ? Math.min(2, spec.options.length) : null })}
          >
            {t('ballot.approval-limit')}
          </Checkbox>
          {method.max !== null && (
            <NumberField
              label={t('ballot.approval-max')}
              value={method.max}
              min={1}
              max={spec.options.length}
              onValue={(max) => set({ ...method, max })}
            />
          )}
        </>
      )}
      {method.method === 'dots' && (
        <div className={styles.pair}>
          <NumberField
            label={t('item.dots')}
            value={method.dots}
            min={1}
            max={20}
            onValue={(dots) => set({ ...method, dots, perOption: Math.min(dots, method.perOption) })}
          />
          <NumberField
            label={t('item.per-option')}
            value={method.perOption}
            min={1}
            max={method.dots}
            onValue={(perOption) => set({ ...method, perOption })}
          />
        </div>
      )}
      {method.method === 'score' && (
        <NumberField
          label={t('ballot.score-max')}
          value={method.max}
          min={1}
          max={10}
          onValue={(max) => set({ ...method, max })}
        />
      )}
      {method.method === 'gradient' && (
        <Select
          label={t('ballot.steps')}
          value={String(method.steps)}
          onChange={(value) => set({ ...method, steps: value === '5' ? 5 : 8 })}
          choices={([8, 5] as const).map((steps) => ({
            value: String(steps),
            label: t(`ballot.steps-${steps}`),
          }))}
        />
      )}
    </>
  );
}

/** Consent and a gradient ask about a proposal, the others about options: what stands there is kept where it can be. */
function withMethod(spec: BallotSpec, method: BallotMethod, proposal: string): BallotSpec {
  const ofProposal = method.method === 'consent' || method.method === 'gradient';
  const isAnswers = spec.options.some(({ stance }) => stance !== null);
  if (ofProposal && (isAnswers || (method.method === 'consent' && spec.options.length > 1)))
    return { ...spec, method, options: [newOption(proposal)] };
  if (!ofProposal && spec.options.length === 1)
    return { ...spec, method, options: [...spec.options, newOption('')] };
  return { ...spec, method };
}
