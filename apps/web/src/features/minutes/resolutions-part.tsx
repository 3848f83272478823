import {
  type MinutesResolution,
  type MinutesStanding,
  ResolutionProgress,
} from '@ruta/contracts/minutes/minutes';
import type { SessionMinutes } from '@ruta/contracts/session/http';
import { RoundId } from '@ruta/contracts/protocol/ids';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ErrorText, Select, TextArea, TextField } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import { useMinutesDeed } from './minutes-queries.ts';
import styles from './minutes.module.css';
import type { MinutesDraft } from './use-minutes-draft.ts';

interface ResolutionsPartProps {
  draft: MinutesDraft;
  facts: SessionMinutes;
  standing: MinutesStanding;
}

/** What was agreed: who answers for it and until when. How it goes on is reported apart, and changes no version. */
export function ResolutionsPart({ draft, facts, standing }: ResolutionsPartProps) {
  const { t } = useTranslation('minutes');
  const { resolutions } = draft.layer;
  const adopted = facts.parts.motions.filter(({ resolution }) => resolution !== null).length;
  const set = (id: string, changed: Partial<MinutesResolution>) =>
    draft.set({ resolutions: resolutions.map((each) => (each.id === id ? { ...each, ...changed } : each)) });
  const add = () =>
    draft.set({
      resolutions: [...resolutions, { id: newOpId(), text: '', responsible: '', due: null, roundId: null }],
    });
  return (
    <section className="stack" aria-labelledby="resolutions">
      <h2 id="resolutions">{t('resolutions.title')}</h2>
      {adopted > 0 && <p>{t('resolutions.by-motion', { count: adopted })}</p>}
      {resolutions.length === 0 && adopted === 0 && <p>{t('resolutions.none')}</p>}
      <ol className={styles.rows}>
        {resolutions.map((resolution, at) => (
          <li key={resolution.id} className={styles.row}>
            <TextArea
              label={t('resolutions.text', { number: at + 1 })}
              value={resolution.text}
              onChange={(text) => set(resolution.id, { text })}
              maxLength={1200}
              rows={2}
            />
            <div className={styles.fields}>
              <TextField
                label={t('resolutions.responsible')}
                hint={t('resolutions.responsible-hint')}
                value={resolution.responsible}
                onChange={(responsible) => set(resolution.id, { responsible })}
                maxLength={200}
              />
              <TextField
                label={t('resolutions.due')}
                type="date"
                optional
                value={resolution.due ?? ''}
                onChange={(due) => set(resolution.id, { due: due || null })}
              />
              <RoundSelect
                facts={facts}
                value={resolution.roundId}
                onRound={(roundId) => set(resolution.id, { roundId })}
              />
            </div>
            <div className="row between">
              <Progress sessionId={facts.header.id} resolution={resolution} standing={standing} />
              <Button
                variant="plain"
                size="small"
                icon={Trash2}
                onPress={() =>
                  draft.set({ resolutions: resolutions.filter(({ id }) => id !== resolution.id) })
                }
              >
                {t('remove')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button variant="quiet" icon={Plus} onPress={add}>
          {t('resolutions.add')}
        </Button>
      </div>
    </section>
  );
}

interface RoundSelectProps {
  facts: SessionMinutes;
  value: RoundId | null;
  onRound: (round: RoundId | null) => void;
}

/** The vote that decided it, where there was one. */
export function RoundSelect({ facts, value, onRound }: RoundSelectProps) {
  const { t } = useTranslation('minutes');
  if (facts.rounds.length === 0) return null;
  return (
    <Select
      label={t('round')}
      optional
      value={value ?? ''}
      onChange={(chosen) => onRound(RoundId.safeParse(chosen).data ?? null)}
      choices={[
        { value: '', label: t('round.none') },
        ...facts.rounds.map(({ id, spec, number }) => ({
          value: id,
          label: number > 1 ? `${spec.question} (${number})` : spec.question,
        })),
      ]}
    />
  );
}

interface ProgressProps {
  sessionId: string;
  resolution: MinutesResolution;
  standing: MinutesStanding;
}

/** From the approval on. */
function Progress({ sessionId, resolution, standing }: ProgressProps) {
  const { t } = useTranslation('minutes');
  const { slug } = useEntity();
  const failure = useFailureSentence();
  const report = useMinutesDeed(slug, sessionId);
  if (standing.approval === null) return <span />;
  const now = standing.progress.find(({ id }) => id === resolution.id)?.progress ?? 'pending';
  return (
    <div>
      <Select
        label={t('progress')}
        value={now}
        disabled={report.isPending}
        onChange={(progress) =>
          report.mutate({ what: `resolutions/${resolution.id}/progress`, body: { progress } })
        }
        choices={ResolutionProgress.options.map((value) => ({ value, label: t(`progress.${value}`) }))}
      />
      {report.error && <ErrorText>{failure(report.error)}</ErrorText>}
    </div>
  );
}
