import type { BallotSubject } from '@ruta/contracts/ballot/ballot';
import { VersionContent, VersionList, type VersionSummary } from '@ruta/contracts/drafting/commitment';
import type { CommitmentId } from '@ruta/contracts/protocol/ids';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Snowflake } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Select } from '../../../shared/design/field.tsx';
import { toast } from '../../../shared/design/toast.tsx';
import { http } from '../../../shared/http/http.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import { useConsole } from '../console-context.ts';

interface SubjectPickerProps {
  commitment: CommitmentId;
  subject: BallotSubject | null;
  onSubject: (subject: BallotSubject | null) => void;
}

/** Which frozen text is voted on. A vote binds to that text and its hash; writing may go on meanwhile. */
export function SubjectPicker({ commitment, subject, onSubject }: SubjectPickerProps) {
  const { t } = useTranslation('console');
  const { entity } = useConsole();
  const format = useFormat();
  const failure = useFailureSentence();
  const client = useQueryClient();
  const path = `/api/entities/${entity}/commitments/${commitment}/versions`;
  const versions = useQuery({
    queryKey: ['commitment', commitment, 'versions'],
    queryFn: ({ signal }) => http.get(path, VersionList, { signal }),
  });
  const choose = (version: Pick<VersionSummary, 'version' | 'hash'>) =>
    onSubject({
      kind: 'commitment-version',
      commitmentId: commitment,
      version: version.version,
      hash: version.hash,
    });
  const freeze = useMutation({
    mutationFn: () => http.post(path, { opId: newOpId(), note: '' }, VersionContent),
    onSuccess: (version) => {
      choose(version);
      void client.invalidateQueries({ queryKey: ['commitment', commitment] });
    },
    onError: (error) => toast(failure(error)),
  });
  const items = versions.data?.items ?? [];
  const newest = items.reduce<VersionSummary | null>((a, b) => (a && a.version > b.version ? a : b), null);
  const offered = useRef(false);
  useEffect(() => {
    if (!newest || offered.current) return;
    offered.current = true;
    if (!subject) choose(newest);
  });

  return (
    <div className="row" style={{ alignItems: 'end' }}>
      {items.length > 0 && (
        <Select
          label={t('subject.label')}
          value={subject ? String(subject.version) : ''}
          onChange={(value) => {
            const version = items.find((item) => String(item.version) === value);
            if (version) choose(version);
            else onSubject(null);
          }}
          choices={[
            { value: '', label: t('subject.none') },
            ...items.map((item) => ({
              value: String(item.version),
              label: t(item.note === '' ? 'subject.version' : 'subject.named-version', {
                version: item.version,
                note: item.note,
                time: format.date(item.at, 'day-time'),
              }),
            })),
          ]}
        />
      )}
      <Button
        variant="quiet"
        size="small"
        icon={Snowflake}
        onPress={() => !freeze.isPending && freeze.mutate()}
      >
        {t('subject.freeze')}
      </Button>
    </div>
  );
}
