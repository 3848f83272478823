import { type Check, type Gate, type Reading, ReadingBand } from '@ruta/contracts/drafting/gate';
import { CircleAlert, CircleCheck, Lightbulb } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Details } from '../design/details.tsx';
import { useFormat } from '../i18n/format.ts';
import styles from './gates.module.css';

/** What stands between a commitment and its approval: what is met, and how to mend what is not. */
interface GateListProps {
  gates: readonly Gate[];
  /** Leads to where a gate is mended; `null` where there is no such place. */
  goTo?: (gate: Gate) => (() => void) | null;
}

export function GateList({ gates, goTo }: GateListProps) {
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
          <span>
            {gate.met ? t(`gate.${gate.code}`) : sentence(gate)} <Go to={goTo?.(gate)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Puts the focus on the field that is meant. */
function Go({ to }: { to: (() => void) | null | undefined }) {
  const { t } = useTranslation('commitment');
  if (!to) return null;
  return (
    <button type="button" className={styles.go} onClick={to}>
      {t('go-there')}
    </button>
  );
}

interface AdviceProps {
  reading: Reading;
  checks: readonly Check[];
  /** Leads to what a piece of advice is about. */
  goTo?: (check: Check) => (() => void) | null;
  /** A clause in words, before what is said of it. */
  clauseWords?: (clause: string) => string;
}

/** How it reads, and what could be plainer. Nothing here keeps anything from being signed. */
export function Advice({ reading, checks, goTo, clauseWords }: AdviceProps) {
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
      <ReadingScale reading={reading} />
      {open.length === 0 && reading.score !== null && <p className="small">{t('all-fine')}</p>}
      <ul className={styles.gates}>
        {open.map((check) => {
          const words = t(`check.${check.code}`, { ...check.detail });
          return (
            <li key={`${check.code} ${check.clause}`} className={styles.gate} data-advice>
              <Lightbulb aria-hidden />
              <span>
                {check.clause && clauseWords && `${clauseWords(check.clause)}: `}
                {words} <Go to={goTo?.(check)} />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What the figure means and where it comes from, for who wants to know. */
function ReadingScale({ reading }: { reading: Reading }) {
  const { t } = useTranslation('commitment');
  const format = useFormat();
  const { words, sentences, score, band } = reading;
  return (
    <Details size="small" summary={t('reading.what')}>
      <div className={styles.scale}>
        <p className="small">{t('reading.about')}</p>
        <ol>
          {ReadingBand.options.map((each) => (
            <li key={each} data-here={each === band || undefined}>
              <span>{t(`band.${each}`)}</span> <span className="num">{t(`band-range.${each}`)}</span>
              {each === band && score !== null && <b>{t('reading.here', { score: format.number(score) })}</b>}
            </li>
          ))}
        </ol>
        <p className="small">{t('reading.counted', { words, sentences })}</p>
        <p className="small">{t('reading.source')}</p>
      </div>
    </Details>
  );
}
