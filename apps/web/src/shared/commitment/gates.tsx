import type { Check, Gate, Reading } from '@ruta/contracts/drafting/gate';
import { CircleAlert, CircleCheck, Lightbulb } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import styles from './gates.module.css';

/** What stands between a commitment and its approval: what is met, and how to mend what is not. */
export function GateList({ gates }: { gates: readonly Gate[] }) {
  const { t } = useTranslation('commitment');
  const format = useFormat();
  const sentence = ({ code, why, detail }: Gate): string => {
    const day = typeof detail?.['day'] === 'string' ? { day: format.date(detail['day'], 'day-year') } : {};
    return t(`gate.${code}.${why}` as 'gate.aim.missing', { ...detail, ...day });
  };
  return (
    <ul className={styles.gates}>
      {gates.map((gate) => (
        <li key={gate.code} className={styles.gate} data-met={gate.met}>
          {gate.met ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
          <span>{gate.met ? t(`gate.${gate.code}`) : sentence(gate)}</span>
        </li>
      ))}
    </ul>
  );
}

interface AdviceProps {
  reading: Reading;
  checks: readonly Check[];
  /** Leads to the clause a piece of advice is about. */
  renderLead?: (clause: string, words: string) => ReactNode;
}

/** How it reads, and what could be plainer. Nothing here keeps anything from being signed. */
export function Advice({ reading, checks, renderLead }: AdviceProps) {
  const { t } = useTranslation('commitment');
  const format = useFormat();
  const open = checks.filter((check) => !check.fine);
  return (
    <>
      <p className="small">
        {reading.score === null || reading.band === null
          ? t('reading.none')
          : t('reading.score', { band: t(`band.${reading.band}`), score: format.number(reading.score) })}
      </p>
      {open.length === 0 && reading.score !== null && <p className="small">{t('all-fine')}</p>}
      <ul className={styles.gates}>
        {open.map((check) => {
          const words = t(`check.${check.code}`, { ...check.detail });
          return (
            <li key={`${check.code} ${check.clause}`} className={styles.gate} data-advice>
              <Lightbulb aria-hidden />
              <span>{check.clause && renderLead ? renderLead(check.clause, words) : words}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
