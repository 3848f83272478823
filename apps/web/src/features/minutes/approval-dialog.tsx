import type { NameMinutes, RecordApproval } from '@ruta/contracts/minutes/minutes';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { DissentingPerson } from './dissenting-person.tsx';
import { useMinutesDeed } from './minutes-queries.ts';
import styles from './minutes.module.css';

interface ApprovalDialogProps {
  sessionId: string;
  named: NameMinutes;
  onClose: () => void;
}

/** The room agreed without a ballot: that is taken down, with whoever objected. */
export function ApprovalDialog({ sessionId, named, onClose }: ApprovalDialogProps) {
  const { t } = useTranslation('minutes');
  const { slug } = useEntity();
  const approve = useMinutesDeed(slug, sessionId);
  const [objections, setObjections] = useState<RecordApproval['objections']>([]);
  const set = (at: number, changed: Partial<RecordApproval['objections'][number]>) =>
    setObjections((before) => before.map((each, place) => (place === at ? { ...each, ...changed } : each)));
  const raised = objections.filter(({ text }) => text.trim() !== '');
  return (
    <DeedDialog
      title={t('approval.title', { version: named.version })}
      deed={t('approval.do', { count: raised.length })}
      write={approve}
      onDo={() =>
        approve.mutate({ what: 'approval', body: { ...named, objections: raised } }, { onSuccess: onClose })
      }
      onClose={onClose}
      wide
    >
      <div className="stack">
        <p>{t('approval.lead')}</p>
        {objections.map((objection, at) => (
          <div key={at} className={styles.row}>
            <DissentingPerson sessionId={sessionId} value={objection.by} onPerson={(by) => set(at, { by })} />
            <TextArea
              label={t('approval.objection')}
              value={objection.text}
              onChange={(text) => set(at, { text })}
              maxLength={1200}
              rows={2}
            />
          </div>
        ))}
        <div>
          <Button
            variant="quiet"
            icon={Plus}
            onPress={() => setObjections((before) => [...before, { by: null, text: '' }])}
          >
            {t('approval.add')}
          </Button>
        </div>
      </div>
    </DeedDialog>
  );
}
