import { ConsentStance } from '@ruta/contracts/ballot/ballot';
import type { PublishedPaper } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { Eye, EyeOff, MessageCircleWarning, OctagonX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import styles from './reasons.module.css';
import { usePersonName } from '../session/use-person-name.ts';
import { useRoundReport } from './use-round-report.ts';

interface ReasonsProps {
  round: RoundView;
  entity: string;
  /** Takes a reason from every surface, or brings it back; missing for who may not. */
  onReason?: (code: string, hidden: boolean) => void;
}

const worded = ['objection', 'concern'] as const satisfies readonly ConsentStance[];
const icons = { objection: OctagonX, concern: MessageCircleWarning };

/** Why some object, and what worries those who consent all the same: what the next proposal is made of. */
export function Reasons({ round, entity, onReason }: ReasonsProps) {
  const { t } = useTranslation('live');
  const report = useRoundReport(round, entity);
  const nameOf = usePersonName(new Map(report.data?.names.map((card) => [card.id, card])));
  const papers = (report.data?.papers ?? []).filter(isWorded);
  return worded.map((stance) => {
    const said = papers.filter(({ choice }) => choice.method === 'consent' && choice.stance === stance);
    if (said.length === 0) return null;
    const Icon = icons[stance];
    return (
      <section key={stance} className={styles.reasons} data-stance={stance}>
        <h2>
          <Icon aria-hidden /> {t(`consent.said-${stance}`)}
        </h2>
        <ul>
          {said.map((paper) => (
            <Reason key={paper.code} paper={paper} round={round} nameOf={nameOf} onReason={onReason} />
          ))}
        </ul>
      </section>
    );
  });
}

const isWorded = ({ choice, words }: PublishedPaper): boolean =>
  choice.method === 'consent' && (choice.seal !== null || words !== null || choice.stance === 'objection');

interface ReasonProps extends Pick<ReasonsProps, 'round' | 'onReason'> {
  nameOf: ReturnType<typeof usePersonName>;
  paper: PublishedPaper;
}

function Reason({ paper: { code, choice, words, by }, round, nameOf, onReason }: ReasonProps) {
  const { t } = useTranslation('live');
  const hidden = round.hiddenReasons.includes(code);
  const sealed = choice.method === 'consent' && choice.seal !== null;
  return (
    <li>
      <p>
        {words?.text ?? (
          <em>{t(hidden ? 'consent.hidden' : sealed ? 'consent.erased' : 'consent.on-paper', { code })}</em>
        )}
      </p>
      {by && <p className="small">{nameOf(by)}</p>}
      {onReason && sealed && (words || hidden) && (
        <Button
          variant="plain"
          size="small"
          icon={hidden ? Eye : EyeOff}
          onPress={() => onReason(code, !hidden)}
        >
          {t(hidden ? 'consent.show' : 'consent.hide')}
        </Button>
      )}
    </li>
  );
}
