import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { sharesBy } from '@ruta/domain/session/speaking';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../shared/design/field.tsx';
import { SpeakingShares } from '../../../shared/session/floor/speaking-shares.tsx';
import { useSpeakingGroups } from '../../../shared/session/floor/use-speaking-groups.ts';
import { usePersonName } from '../../../shared/session/use-person-name.ts';
import { useConsole } from '../console-context.ts';

/** Who has been heard: by sector, by where they sit, and by person. The queue stands at the right. */
export function DiscussionPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const groups = useSpeakingGroups(session.names);
  const nameOf = usePersonName(session.names);
  const [whole, setWhole] = useState(false);
  const all = session.view.floor.spoken;
  const spoken = whole ? all : all.filter(({ itemId }) => itemId === item.id);
  return (
    <>
      <p className="small">{t('discussion.hint')}</p>
      {all.length > 0 && (
        <Select
          label={t('speaking.range')}
          value={whole ? 'session' : 'item'}
          onChange={(value) => setWhole(value === 'session')}
          choices={[
            { value: 'item', label: t('speaking.item') },
            { value: 'session', label: t('speaking.session') },
          ]}
        />
      )}
      {spoken.length === 0 && <p>{t('speaking.nobody')}</p>}
      <SpeakingShares title={t('speaking.by-sector')} shares={sharesBy(spoken, groups.sectorOf)} />
      <SpeakingShares title={t('speaking.by-kind')} shares={sharesBy(spoken, groups.kindOf)} />
      <SpeakingShares title={t('speaking.by-person')} shares={sharesBy(spoken, nameOf)} />
    </>
  );
}
