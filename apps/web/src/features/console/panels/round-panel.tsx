import type { BallotSpec } from '@ruta/contracts/ballot/ballot';
import { RoundId } from '@ruta/contracts/protocol/ids';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { Timer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ResultPicture } from '../../../shared/ballot/result-picture.tsx';
import { RoundOutcome } from '../../../shared/ballot/round-outcome.tsx';
import { RoundsBeside } from '../../../shared/ballot/rounds-beside.tsx';
import { Button } from '../../../shared/design/button.tsx';
import { clockFace } from '../../../shared/design/clock.tsx';
import { newOpId } from '../../../shared/live/op-id.ts';
import { lastRoundOf, optionWords, roundsOf } from '../../../shared/session/reading.ts';
import { PrintLink } from '../print-link.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useConsole } from '../console-context.ts';
import { BatchesPanel } from './batches-panel.tsx';
import styles from './panels.module.css';
import { VoteAgain } from './vote-again.tsx';
import { MinutesPicker } from './minutes-picker.tsx';
import { SubjectPicker } from './subject-picker.tsx';

/** A voting from its opening to its release: what is asked, who may see what when, how many have voted. */
export function RoundPanel({ item }: { item: AgendaItem }) {
  const { session } = useConsole();
  const round = lastRoundOf(session.view, item);
  return round ? <RoundSummary round={round} again={item} /> : <Unopened item={item} />;
}

function Unopened({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { content } = item;
  if (content?.kind !== 'ballot' && content?.kind !== 'dots' && content?.kind !== 'prize') return null;
  const rules = content.kind === 'ballot' ? content.spec : content;
  return (
    <>
      <Rules {...rules} />
      {content.kind === 'ballot' && <MethodWords spec={content.spec} />}
      {content.kind === 'ballot' && (
        <ul className={styles.options}>
          {content.spec.options.map((option) => (
            <li key={option.id}>{option.label}</li>
          ))}
        </ul>
      )}
      {content.kind === 'dots' && (
        <p>{t('round.dots', { count: content.dots, perOption: content.perOption })}</p>
      )}
      <OpenRound item={item} />
      <PrintLink file={`agenda/${item.id}/ballots.pdf`} label={t('print.ballots')} usual={20} />
    </>
  );
}

/** What the method asks, where the options alone do not say it. */
function MethodWords({ spec: { method, blank } }: { spec: BallotSpec }) {
  const { t } = useTranslation('console');
  const said = {
    single: null,
    approval: null,
    dots:
      method.method === 'dots' ? t('round.dots', { count: method.dots, perOption: method.perOption }) : null,
    score: method.method === 'score' ? t('round.method-score', { max: method.max }) : null,
    ranked: t('round.method-ranked'),
    gradient: method.method === 'gradient' ? t('round.method-gradient', { steps: method.steps }) : null,
    consent: t('round.method-consent'),
  }[method.method];
  if (!said && !blank) return null;
  return (
    <p>
      {said} {blank && t('round.blank')}
    </p>
  );
}

type RulesProps = Pick<RoundView['spec'], 'disclosure' | 'visibility' | 'electorate'>;

function Rules({ disclosure, visibility, electorate }: RulesProps) {
  const { t } = useTranslation('console');
  return (
    <p className="small">
      {t(`round.${disclosure}`)} {t(`round.see-${visibility}`)} {t(`round.by-${electorate}`)}
    </p>
  );
}

/** Opens at once with the large button; here with a deadline, or on a frozen version of the commitment. */
function OpenRound({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { lead, leading, subjectOf, chooseSubject } = useConsole();
  const subject = subjectOf(item.id);
  const commitment = item.content?.kind === 'ballot' ? item.content.commitmentId : null;
  const open = (seconds: number | null) =>
    void lead.lead({
      type: 'round.open',
      roundId: RoundId.parse(newOpId()),
      itemId: item.id,
      spec: null,
      subject,
      seconds,
    });
  return (
    <>
      {commitment ? (
        <SubjectPicker
          commitment={commitment}
          subject={subject}
          onSubject={(chosen) => chooseSubject(item.id, chosen)}
        />
      ) : (
        <MinutesPicker item={item} subject={subject} onSubject={(chosen) => chooseSubject(item.id, chosen)} />
      )}
      <div className="row">
        {[1, 3, 5].map((minutes) => (
          <Button
            key={minutes}
            variant="quiet"
            size="small"
            icon={Timer}
            isDisabled={!leading}
            onPress={() => open(minutes * 60)}
          >
            {t('round.open-for', { count: minutes })}
          </Button>
        ))}
      </div>
    </>
  );
}

interface RoundSummaryProps {
  round: RoundView;
  /** The entry in which the voting may be repeated. */
  again?: AgendaItem;
}

export function RoundSummary({ round, again }: RoundSummaryProps) {
  const { t } = useTranslation('console');
  const { session, lead, leading, entity, now } = useConsole();
  const [hiding, setHiding] = useState<string | null>(null);
  const rounds = roundsOf(session.view, round.itemId);
  const allWords = new Map(
    rounds.flatMap(({ spec }) =>
      spec.options.map((option) => [option.id, optionWords(session.view, option)] as const),
    ),
  );
  const words = new Map(round.spec.options.map(({ id }) => [id, allWords.get(id) ?? null]));
  const onReason = (code: string, hide: boolean) =>
    hide ? setHiding(code) : void lead.send({ type: 'round.reason-show', roundId: round.id, code });
  const tick = session.tallies.get(round.id);
  const release = (
    <Button
      size="small"
      isDisabled={!leading}
      onPress={() => void lead.lead({ type: 'round.release', roundId: round.id })}
    >
      {t('round.release')}
    </Button>
  );

  if (round.status === 'open') {
    return (
      <>
        <Rules {...round.spec} />
        {round.subject && <p className="small">{t('round.subject', { version: round.subject.version })}</p>}
        <p className={styles.numbers} role="status">
          <b>{tick?.papers ?? 0}</b>
          <span>
            {tick ? t('round.voted-of', { count: tick.papers, eligible: tick.eligible }) : t('round.nobody')}
            {tick && tick.batched > 0 && ` · ${t('round.batched', { count: tick.batched })}`}
          </span>
        </p>
        {round.closesAt !== null && (
          <div className="row">
            <span>{t('round.closes-in', { time: clockFace(Math.max(0, round.closesAt - now)) })}</span>
            <Button
              variant="quiet"
              size="small"
              isDisabled={!leading}
              onPress={() => void lead.lead({ type: 'round.extend', roundId: round.id, seconds: 60 })}
            >
              {t('round.extend')}
            </Button>
          </div>
        )}
        {tick?.tally ? (
          <ResultPicture spec={round.spec} words={words} tally={tick.tally} decided={false} />
        ) : (
          <p className="small">{t('round.numbers-later')}</p>
        )}
        <BatchesPanel round={round} words={words} />
      </>
    );
  }
  return (
    <>
      {again ? null : <h3>{round.spec.question}</h3>}
      {again && round.result && <RoundsBeside rounds={rounds} words={allWords} />}
      {round.result ? (
        <RoundOutcome
          round={round}
          result={round.result}
          words={words}
          entity={entity}
          own={null}
          onReason={onReason}
        />
      ) : (
        <>
          <p>{t('round.closed-unreleased')}</p>
          {round.spec.visibility === 'on-release' && !round.released && <div>{release}</div>}
        </>
      )}
      {again && <VoteAgain round={round} item={again} />}
      <ReasonDialog
        isOpen={hiding !== null}
        onClose={() => setHiding(null)}
        title={t('round.hide-reason')}
        text={t('round.hide-reason-text')}
        action={t('round.hide-reason-yes')}
        onReason={(reason) => {
          if (hiding) void lead.send({ type: 'round.reason-hide', roundId: round.id, code: hiding, reason });
          setHiding(null);
        }}
      />
    </>
  );
}
