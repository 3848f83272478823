import type { ProjectCard } from '@ruta/contracts/consultation/project';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { toast } from '../../../shared/design/toast.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { setProjectSupport } from './project-queries.ts';

interface ProjectSupportProps {
  project: ProjectCard;
  /** The one filled button of its page. */
  main?: boolean;
}

/** Shows the wish at once and puts it back, with the reason, where the server refuses. */
export function ProjectSupport({ project, main = false }: ProjectSupportProps) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const [supported, setSupported] = useState(project.supported);
  const change = useMutation({
    mutationFn: ({ wanted }: { wanted: boolean }) => setProjectSupport(slug, project.id, wanted),
    onMutate: ({ wanted }) => setSupported(wanted),
    onSuccess: (state) => {
      setSupported(state.supported);
      void queries.invalidateQueries({ queryKey: ['projects', slug] });
    },
    onError: (error, { wanted }) => {
      setSupported(!wanted);
      toast(failure(error));
    },
  });
  return (
    <Button
      variant={main && !supported ? 'primary' : 'quiet'}
      size={main ? undefined : 'small'}
      icon={ThumbsUp}
      aria-pressed={supported}
      onPress={() => change.mutate({ wanted: !supported })}
    >
      {t(supported ? 'supported' : 'support')}
      <span className="visually-hidden">: {t('number', { number: project.number })}</span>
    </Button>
  );
}
