import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { cellsOf, lines, rowsNames, type LineName } from '@ruta/domain/commitment/document';
import { reaches } from '@ruta/domain/drafting/desk-access';
import { readCommitment } from '@ruta/domain/commitment/read-commitment';
import { lineOf, proseOf } from '@ruta/domain/commitment/write-commitment';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { useCellText } from '../../shared/commitment/form-view.tsx';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import type { DeskInSession } from '../../shared/session/desk-slot.ts';
import { clausesIn, type InHand, isProse, stoodIn, written } from './clause-in-hand.ts';
import { type Draft, useDraft } from './use-draft.ts';
import { useRevision } from './use-shared.ts';
import styles from './wall-desk.module.css';
import { type WallParagraph, WallText } from './wall-text.tsx';

const LOOK_MS = 1000;

/** The text on the wall: one clause at a time, the one that is being worked on, to be read from the last row. */
export function WallDesk({ commitmentId }: DeskInSession) {
  const { t } = useTranslation('desk');
  const entity = useEntity();
  const draft = useDraft({ entityId: entity.id, commitmentId, reads: true });
  if (draft?.state.shut) return <p className={styles.quiet}>{t('shut')}</p>;
  if (!draft?.state.opened) return null;
  return <OpenWall key={draft.link.doc.clientID} draft={draft} />;
}

function OpenWall({ draft }: { draft: Draft }) {
  const { doc } = draft.link;
  const words = useCommitmentWords();
  const inHand = useInHand(draft);
  const revision = useRevision(doc);
  const form = useMemo(() => readAt(revision, doc), [revision, doc]);
  const clause = inHand?.clause ?? 'summary';
  const before = useBefore(form);
  return (
    <div className={styles.wall}>
      <p className={styles.title} data-long={form.title.length > 120}>
        {form.title}
      </p>
      <h2 className={styles.section}>{words.section(clause.split('.')[0] ?? clause)}</h2>
      <Clause key={clause} clause={clause} form={form} before={before} />
      <Writers draft={draft} clause={clause} />
    </div>
  );
}

/** The form before the one that is shown now. */
function useBefore(form: CommitmentForm): CommitmentForm {
  const [seen, setSeen] = useState({ form, before: form });
  if (seen.form !== form) setSeen({ form, before: seen.form });
  return seen.form === form ? seen.before : seen.form;
}

const readAt = (_revision: number, doc: Y.Doc): CommitmentForm => readCommitment(doc, '');

function useInHand({ link, state }: Draft): InHand | null {
  const [inHand, setInHand] = useState<InHand | null>(null);
  useEffect(() => {
    const heard = (transaction: Y.Transaction) => {
      for (const clause of clausesIn(link.doc, transaction))
        setInHand((before) => written(before, clause, Date.now()));
    };
    link.doc.on('afterTransaction', heard);
    return () => link.doc.off('afterTransaction', heard);
  }, [link]);
  const { peers } = state;
  useEffect(() => {
    const look = () => {
      const places = [...peers.values()]
        .filter(({ role }) => reaches(role, 'suggest'))
        .map(({ place }) => place);
      setInHand((before) => stoodIn(before, places, Date.now()));
    };
    look();
    const looking = setInterval(look, LOOK_MS);
    return () => clearInterval(looking);
  }, [peers]);
  return inHand;
}

interface ClauseProps {
  clause: string;
  form: CommitmentForm;
  /** The text before its last change. */
  before: CommitmentForm;
}

/** A clause whatever it is: prose, a line, what was chosen, or a row with its cells. */
function Clause({ clause, form, before }: ClauseProps) {
  const { t } = useTranslation('commitment');
  const paragraphsIn = useParagraphs(clause);
  const paragraphs = paragraphsIn(form);
  if (paragraphs.every(({ text }) => text.trim() === ''))
    return <p className={styles.quiet}>{t('nothing')}</p>;
  return <WallText paragraphs={paragraphs} before={paragraphsIn(before)} />;
}

function useParagraphs(clause: string): (form: CommitmentForm) => WallParagraph[] {
  const { t } = useTranslation('commitment');
  const words = useCommitmentWords();
  const show = useCellText();
  const [name = '', id = ''] = clause.split('.');
  const rows = rowsNames.find((known) => known === name);
  return (form) => {
    if (isProse(clause))
      return proseOf(form, clause).map(({ runs }) => ({ text: runs.map(({ text }) => text).join('') }));
    if (isLine(clause)) return [{ text: lineOf(form, clause) }];
    if (isSet(name)) return form[name].map((member) => ({ text: words.member(name, String(member)) }));
    const row = rows && form[rows].find((each) => each.id === id);
    if (!rows || !row) return [];
    const values = new Map(Object.entries(row) as [string, unknown][]);
    return Object.entries(cellsOf(rows))
      .map(([cell, kind]) => ({
        label: t(`cell.${cell}` as 'cell.post'),
        text: show(kind, values.get(cell)),
      }))
      .filter(({ text }) => text !== '');
  };
}

const isLine = (clause: string): clause is LineName => lines.some((line) => line === clause);
const isSet = (name: string): name is 'aims' | 'values' | 'goals' | 'themes' =>
  ['aims', 'values', 'goals', 'themes'].includes(name);

/** Who stands in this clause, by colour and name; three are enough for a wall. */
function Writers({ draft, clause }: { draft: Draft; clause: string }) {
  const { t } = useTranslation('desk');
  const here = [...draft.state.peers.values()].filter(
    ({ place, role }) => reaches(role, 'suggest') && (place === clause || place?.startsWith(`${clause}.`)),
  );
  return (
    <p className={styles.writers}>
      {here.slice(0, 3).map((peer) => (
        <span
          key={peer.presenceId}
          style={{ '--c': `color-mix(in oklab, ${peer.colour} 45%, white)` } as React.CSSProperties}
        >
          {t('writing-here', { name: peer.name ?? t('somebody') })}
        </span>
      ))}
    </p>
  );
}
