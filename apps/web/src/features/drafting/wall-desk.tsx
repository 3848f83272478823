import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import { cellsOf, lines, rowsNames, type LineName } from '@ruta/domain/commitment/document';
import { reaches } from '@ruta/domain/drafting/desk-access';
import { readCommitment } from '@ruta/domain/commitment/read-commitment';
import { lineOf, proseOf } from '@ruta/domain/commitment/write-commitment';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { useCellText } from '../../shared/commitment/form-view.tsx';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import type { DeskInSession } from '../../shared/session/desk-slot.ts';
import { changedParagraph, clausesIn, type InHand, isProse, stoodIn, written } from './clause-in-hand.ts';
import { type Draft, useDraft } from './use-draft.ts';
import { useRevision } from './use-shared.ts';
import styles from './wall-desk.module.css';

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
  return (
    <div className={styles.wall}>
      <p className={styles.title}>{form.title}</p>
      <h2 className={styles.section}>{words.section(clause.split('.')[0] ?? clause)}</h2>
      <Clause key={clause} clause={clause} form={form} />
      <Writers draft={draft} clause={clause} />
    </div>
  );
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
}

function Clause({ clause, form }: ClauseProps) {
  const words = useCommitmentWords();
  if (isProse(clause))
    return (
      <Paragraphs texts={proseOf(form, clause).map(({ runs }) => runs.map(({ text }) => text).join(''))} />
    );
  if (isLine(clause)) return <Paragraphs texts={[lineOf(form, clause)]} />;
  const [name = '', id = ''] = clause.split('.');
  if (isSet(name))
    return <Paragraphs texts={form[name].map((member) => words.member(name, String(member)))} />;
  return <Row name={name} id={id} form={form} />;
}

const isLine = (clause: string): clause is LineName => lines.some((line) => line === clause);
const isSet = (name: string): name is 'aims' | 'values' | 'goals' | 'themes' =>
  ['aims', 'values', 'goals', 'themes'].includes(name);

/** As large as the length allows; where there are several, the one that was written in last stands out. */
function Paragraphs({ texts }: { texts: readonly string[] }) {
  const { t } = useTranslation('commitment');
  const at = useChanged(texts);
  const shown = texts.filter((text) => text.trim() !== '');
  const list = useRef<HTMLOListElement>(null);
  const here = useRef<HTMLLIElement>(null);
  // What was written last is mostly at the end of its paragraph: that end is in sight.
  useEffect(() => {
    if (!list.current || !here.current) return;
    const end = here.current.offsetTop + here.current.offsetHeight - list.current.offsetTop;
    list.current.scrollTop = Math.max(0, end - list.current.clientHeight);
  }, [at, texts]);
  if (shown.length === 0) return <p className={styles.quiet}>{t('nothing')}</p>;
  return (
    <ol ref={list} className={styles.paragraphs} data-length={lengthOf(shown.join(' '))}>
      {texts.map((text, index) => (
        <li
          key={index + 1}
          ref={index === at ? here : undefined}
          data-beside={at !== null && index !== at && shown.length > 1}
        >
          {text}
        </li>
      ))}
    </ol>
  );
}

function useChanged(texts: readonly string[]): number | null {
  const [seen, setSeen] = useState<{ texts: readonly string[]; at: number | null }>({ texts, at: null });
  const changed = changedParagraph(seen.texts, texts);
  if (changed !== null) setSeen({ texts, at: changed });
  return seen.at;
}

function lengthOf(text: string): 'short' | 'middle' | 'long' | 'longer' {
  if (text.length <= 95) return 'short';
  if (text.length <= 180) return 'middle';
  return text.length <= 300 ? 'long' : 'longer';
}

function Row({ name, id, form }: { name: string; id: string; form: CommitmentForm }) {
  const { t } = useTranslation('commitment');
  const show = useCellText();
  const rows = rowsNames.find((known) => known === name);
  const row = rows && form[rows].find((each) => each.id === id);
  if (!rows || !row) return <p className={styles.quiet}>{t('nothing')}</p>;
  const values = new Map(Object.entries(row) as [string, unknown][]);
  const cells = Object.entries(cellsOf(rows)).map(([cell, kind]) => ({
    cell,
    text: show(kind, values.get(cell)),
  }));
  return (
    <dl className={styles.cells}>
      {cells
        .filter(({ text }) => text !== '')
        .map(({ cell, text }) => (
          <div key={cell}>
            <dt>{t(`cell.${cell}` as 'cell.post')}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

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
