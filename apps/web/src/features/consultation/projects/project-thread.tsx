import type { ProjectDetail } from '@ruta/contracts/consultation/project';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { ErrorText } from '../../../shared/design/field.tsx';
import { ThreadLine } from '../../../shared/design/thread-line.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { useMay } from '../../../shared/identity/me.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import { useProjectSteps } from '../use-thread-steps.tsx';
import { beginCommitment } from './project-queries.ts';
import styles from './project.module.css';

/** Where the project went, and for who starts commitments the way to go on. */
export function ProjectThread({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('project');
  const { id: entityId } = useEntity();
  const starts = useMay('drafting.start', entityId) && project.outcome === 'selected';
  const steps = useProjectSteps(project.steps);
  if (steps.length === 0 && !starts) return null;
  return (
    <section className={styles.section} aria-labelledby="thread">
      <h2 id="thread">{t('thread')}</h2>
      {steps.length > 0 && <ThreadLine label={t('thread')} steps={steps} />}
      {starts && <BeginCommitment project={project} />}
    </section>
  );
}

function BeginCommitment({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const failure = useFailureSentence();
  const [opId] = useState(newOpId);
  const begin = useMutation({
    mutationFn: () => beginCommitment(slug, project.id, opId),
    onSuccess: ({ key }) => {
      void queries.invalidateQueries({ queryKey: ['commitments', slug] });
      void navigate({ to: '/$entity/mesa/$commitment', params: { entity: slug, commitment: key } });
    },
  });
  return (
    <div className={styles.bar}>
      <Button variant="quiet" icon={PencilLine} isPending={begin.isPending} onPress={() => begin.mutate()}>
        {t('begin')}
      </Button>
      <span className="small">{t('begin-hint')}</span>
      {begin.error && <ErrorText>{failure(begin.error)}</ErrorText>}
    </div>
  );
}
