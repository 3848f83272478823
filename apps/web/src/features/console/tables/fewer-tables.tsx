import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { fewerTables } from '@ruta/domain/breakout/table-names';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { asDraft } from '../../../shared/session/agenda/agenda-draft.ts';
import type { ShownBreakout } from '../../../shared/session/tables/breakouts.ts';
import { useConsole } from '../console-context.ts';
import styles from './tables.module.css';

/** Ways in which the number of tables follows from something else. */
const fixed = new Set<ShownBreakout['seating']>(['saved', 'teams', 'as-before']);

/** Said before tables open at which people would sit alone, with one press to have fewer. */
export function FewerTables({ breakout, item }: { breakout: ShownBreakout; item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { lead, leading } = useConsole();
  const [busy, setBusy] = useState(false);
  const draft = asDraft(item);
  const content = draft?.content.kind === 'breakout' ? draft.content : null;
  const people = breakout.tables.reduce((sum, table) => sum + table.people, 0);
  const fewer = fewerTables(people, breakout.tables.length);
  if (!draft || !content || content.size || fixed.has(breakout.seating) || fewer === null) return null;

  async function lay(tables: readonly string[]) {
    if (!draft || !content) return;
    setBusy(true);
    await lead.lead({
      type: 'agenda.edit',
      item: { ...draft, content: { ...content, tables: [...tables] } },
    });
    await lead.lead({ type: 'breakout.seat', seating: breakout.seating, like: content.like });
    setBusy(false);
  }

  return (
    <div className={styles.fewer}>
      <p>{t('tables.alone', { people, count: breakout.tables.length })}</p>
      <Button
        variant="quiet"
        size="small"
        isPending={busy}
        isDisabled={!leading}
        onPress={() => void lay(content.tables.slice(0, fewer))}
      >
        {t('tables.fewer', { count: fewer })}
      </Button>
    </div>
  );
}
