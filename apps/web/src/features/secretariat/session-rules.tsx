import { FormalKind } from '@ruta/contracts/formal/kind';
import type { BodySettings, BodyView } from '@ruta/contracts/secretariat/body';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../shared/design/choice.tsx';
import { TextField } from '../../shared/design/field.tsx';
import styles from './secretariat.module.css';

/** How the body meets, as it is typed. */
export interface TypedRules {
  second: string;
  minutes: string;
  everySector: boolean;
  notice: Record<FormalKind, string>;
}

const whole = (typed: string, most: number): number =>
  Math.min(most, Math.max(0, Math.floor(Number(typed) || 0)));

export const sessionRulesOf = ({ settings }: BodyView): TypedRules => ({
  second: String(Math.round(settings.secondQuorum * 100)),
  minutes: String(settings.secondCallMinutes),
  everySector: settings.everySector,
  notice: {
    ordinary: String(settings.notice.ordinary),
    extraordinary: String(settings.notice.extraordinary),
    'working-meeting': String(settings.notice['working-meeting']),
  },
});

export const sessionSettings = ({
  second,
  minutes,
  everySector,
  notice,
}: TypedRules): Pick<BodySettings, 'secondQuorum' | 'secondCallMinutes' | 'everySector' | 'notice'> => ({
  secondQuorum: whole(second, 100) / 100,
  secondCallMinutes: whole(minutes, 1440),
  everySector,
  notice: {
    ordinary: whole(notice.ordinary, 60),
    extraordinary: whole(notice.extraordinary, 60),
    'working-meeting': whole(notice['working-meeting'], 60),
  },
});

interface SessionRulesProps {
  rules: TypedRules;
  onRules: (rules: TypedRules) => void;
}

/** Quorum of the second call, every sector, and the days of notice for each kind of session. */
export function SessionRules({ rules, onRules }: SessionRulesProps) {
  const { t } = useTranslation('secretariat');
  const set = (change: Partial<TypedRules>) => onRules({ ...rules, ...change });
  return (
    <>
      <Checkbox isSelected={rules.everySector} onChange={(everySector) => set({ everySector })}>
        {t('rules.every-sector')}
      </Checkbox>
      <div className={styles.fields}>
        <TextField
          label={t('rules.second-quorum')}
          hint={t('rules.second-quorum-hint')}
          type="number"
          inputMode="numeric"
          value={rules.second}
          onChange={(second) => set({ second })}
        />
        <TextField
          label={t('rules.second-minutes')}
          type="number"
          inputMode="numeric"
          value={rules.minutes}
          onChange={(minutes) => set({ minutes })}
        />
      </div>
      <fieldset className={styles.points}>
        <legend>{t('rules.notice')}</legend>
        <div className={styles.fields}>
          {FormalKind.options.map((kind) => (
            <TextField
              key={kind}
              label={t(`rules.notice-${kind}`)}
              type="number"
              inputMode="numeric"
              value={rules.notice[kind]}
              onChange={(days) => set({ notice: { ...rules.notice, [kind]: days } })}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
