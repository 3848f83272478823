import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { placeOfCheck, placeOfGate } from '@ruta/domain/commitment/mending-place';
import type { DeskName } from '@ruta/contracts/drafting/desk-role';
import { isStaff, reaches } from '@ruta/domain/drafting/desk-access';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Lock, MessageSquareText, PencilLine, PenLine, WifiOff } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Advice, GateList } from '../../shared/commitment/gates.tsx';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Card, Notice } from '../../shared/design/card.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { roomAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { beginHere, useActor, useMe } from '../../shared/identity/me.ts';
import { useRefusalSentence } from '../../shared/i18n/refusal-sentence.ts';
import { useConnection } from '../../shared/live/live.ts';
import { CiteDialog, useCiteKey } from './cite-dialog.tsx';
import { CommentsProvider } from './comments/comments-context.tsx';
import { CommentsPanel } from './comments/comments-panel.tsx';
import { ThreadSheet } from './comments/thread-sheet.tsx';
import { DeskBar, type DeskDialog } from './desk-bar.tsx';
import { type DeskMode, DeskProvider, type Spot } from './desk-context.ts';
import { DeskDocument } from './desk-document.tsx';
import { commitmentQuery, sessionsQuery } from './desk-queries.ts';
import styles from './desk.module.css';
import embedded from './room-desk.module.css';
import { focusSpot } from './focus-spot.ts';
import { keepDesk } from './kept-desk.ts';
import { FilesDialog } from './files-dialog.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { GlossaryWords } from './glossary-words.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RefusedDialog } from './refused-dialog.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { shownSuggestions } from './shown-suggestions.ts';
import { SuggestionsPanel } from './suggestions-panel.tsx';
import { useSuggesting } from './use-suggesting.ts';
import { useRevision } from './use-shared.ts';
import { SigningNotice } from './signing-notice.tsx';
import { SourcesPanel } from './sources-panel.tsx';
import type * as Y from 'yjs';
import type { LinkState } from './draft-link.ts';
import { type Draft, useDraft } from './use-draft.ts';
import { type LiveForm, useLiveForm } from './use-form.ts';

/** The drafting desk: a commitment as a structured page that several people write at once. */
export function DeskPage() {
  const { slug } = useEntity();
  const { commitment: which } = useParams({ from: '/$entity/mesa/$commitment' });
  const commitment = useQuery(commitmentQuery(slug, which));
  usePageTitle(commitment.data?.title);
  useOpenableOffline(which, commitment);
  if (commitment.isPending) {
    return (
      <main className="wrap">
        <Loading lines={8} height="2.4rem" />
      </main>
    );
  }
  if (!commitment.data)
    return (
      <main className="wrap">
        <ErrorState whole error={commitment.error} onRetry={() => void commitment.refetch()} />
      </main>
    );
  return <Desk commitment={commitment.data} />;
}

/** Keeps what the page needs besides its text. */
function useOpenableOffline(which: string, { data, error }: UseQueryResult<CommitmentSummary>): void {
  const entity = useEntity();
  const me = useMe();
  useEffect(() => {
    if (me && data && !error) keepDesk(entity.slug, which, { me, entity, commitment: data });
  }, [me, entity, which, data, error]);
}

interface DeskProps {
  commitment: CommitmentSummary;
  /** Inside a live session, below its question: without a frame of its own. */
  inSession?: boolean;
}

/** A commitment that several people write at once, with what is known of it beside the text. */
export function Desk({ commitment, inSession = false }: DeskProps) {
  const { t } = useTranslation('desk');
  const entity = useEntity();
  const queries = useQueryClient();
  const changed = useCallback(
    () => void queries.invalidateQueries({ queryKey: ['drafting', entity.slug] }),
    [queries, entity.slug],
  );
  const draft = useDraft({ entityId: entity.id, commitmentId: commitment.id, changed });
  useConnection();
  const Frame = inSession ? 'div' : 'main';
  const frame = inSession ? undefined : 'wrap';
  if (draft?.state.shut) {
    return (
      <Frame className={frame}>
        <EmptyState whole={!inSession} icon={Lock} title={t('shut-title')}>
          {t('shut')}
        </EmptyState>
      </Frame>
    );
  }
  if (!draft?.state.opened) {
    return (
      <Frame className={frame}>
        <p className="small" role="status">
          {t('opening')}
        </p>
        <Loading lines={8} height="2.4rem" />
      </Frame>
    );
  }
  return (
    <OpenDesk key={draft.link.doc.clientID} commitment={commitment} draft={draft} inSession={inSession} />
  );
}

type Pane = 'text' | 'comments' | 'review' | 'sources';

interface OpenDeskProps extends Required<DeskProps> {
  draft: Draft;
}

function OpenDesk({ commitment, draft, inSession }: OpenDeskProps) {
  const { id: entityId } = useEntity();
  const live = useLiveForm(draft.link, commitment);
  const [dialog, setDialog] = useState<DeskDialog | null>(null);
  const [pane, setPane] = useState<Pane>('text');
  const spot = useRef<Spot | null>(null);
  const [stands, setStands] = useState(false);
  const [writing, setWriting] = useState(false);
  const { link, state } = draft;
  const { doc, mode, choose } = useMode(draft);
  useSuggestInstead(draft);
  useRoleTold(state);
  const me = state.me?.author ?? null;
  const revision = useRevision(link.doc);
  const suggestions = useMemo(() => suggestionsAt(revision, link.doc, me), [revision, link.doc, me]);
  const { names } = state;
  const nameOf = useCallback(
    (author: string): DeskName => names.get(author) ?? { author, name: null, colour: '#4b4757' },
    [names],
  );
  const standAt = useCallback(
    (at: Spot) => {
      spot.current = at;
      setStands(true);
      link.standIn(at.spot ?? at.line?.spot ?? at.place);
    },
    [link],
  );
  const [citing, cite] = useCiting(mode, spot);
  const desk = useMemo(
    () => ({
      draft,
      entityId,
      commitmentId: commitment.id,
      doc,
      mode,
      mayWrite: mode !== 'read',
      mayComment: reaches(draft.state.role, 'comment'),
      mayDecide: draft.state.role === 'edit',
      suggestions,
      nameOf,
      sources: live.sources,
      standAt,
      cite,
    }),
    [draft, entityId, commitment.id, doc, mode, suggestions, nameOf, live.sources, standAt, cite],
  );
  const close = () => setDialog(null);
  const spotNow = useCallback(() => spot.current, []);
  const showComments = useCallback(() => setPane('comments'), []);
  const Frame = inSession ? 'div' : 'main';
  const look = inSession ? embedded : styles;
  const panes = <Panes className={look.panes} pane={pane} setPane={setPane} />;
  return (
    <DeskProvider value={desk}>
      <CommentsProvider commitment={commitment} spot={spotNow} onShow={showComments} inSession={inSession}>
        <DeskBar
          commitment={commitment}
          state={state}
          open={setDialog}
          inSession={inSession}
          choose={choose}
          step={stands && mode !== 'read' ? (which) => spot.current?.history?.[which]() : null}
          writing={writing}
        />
        {inSession && panes}
        <Frame className={look.desk} data-pane={pane}>
          {!inSession && <h1 className="visually-hidden">{commitment.title}</h1>}
          <div
            className={look.text}
            onFocus={({ target }) => setWriting(isWritten(target))}
            onBlur={() => setWriting(false)}
          >
            <SigningNotice commitment={commitment} />
            <Standing draft={draft} table={inSession ? null : commitment} />
            <DeskDocument key={doc.clientID} commitment={commitment} />
          </div>
          <Side
            className={look.side}
            commitment={commitment}
            live={live}
            spot={() => spot.current}
            onCited={() => setPane('text')}
            onGo={(place) => {
              setPane('text');
              requestAnimationFrame(() => focusSpot(place));
            }}
          />
        </Frame>
        {!inSession && panes}
        {pane === 'text' && !inSession && <ThreadSheet />}
        {citing && <CiteDialog commitmentId={commitment.id} spot={citing.spot} onClose={citing.done} />}
        {dialog === 'history' && <HistoryDialog commitment={commitment} form={live.form} onClose={close} />}
        {dialog === 'files' && (
          <FilesDialog
            commitment={commitment}
            form={live.form}
            mayWrite={mode !== 'read'}
            doc={doc}
            onClose={close}
          />
        )}
        {dialog === 'freeze' && <FreezeDialog commitment={commitment} onClose={close} />}
        {dialog === 'settings' && <SettingsDialog commitment={commitment} onClose={close} />}
        {dialog === 'move' && <MoveDialog commitment={commitment} seq={state.seq} onClose={close} />}
        {state.saving === 'refused' && state.refusal && !isOnlyToSuggest(state) && (
          <RefusedDialog refusal={state.refusal} commitmentKey={commitment.key} form={live.form} />
        )}
      </CommentsProvider>
    </DeskProvider>
  );
}

/** What brings the keyboard of a phone up. */
const isWritten = (target: Element): boolean => target.matches('[contenteditable="true"], textarea, input');

/** Where something is to be cited, and how to ask for it: by a button of the place, or where one stands by key. */
function useCiting(mode: DeskMode, standing: { readonly current: Spot | null }) {
  const { t } = useTranslation('desk');
  const [citing, setCiting] = useState<Spot | null>(null);
  const cite = useCallback(
    (at: Spot | null) => {
      const spot = at ?? standing.current;
      if (mode === 'read') return;
      if (spot) setCiting(spot);
      else toast(t('sources.nowhere'));
    },
    [mode, standing, t],
  );
  const citeHere = useCallback(() => cite(null), [cite]);
  useCiteKey(citeHere);
  const done = useCallback(() => setCiting(null), []);
  return [citing && { spot: citing, done }, cite] as const;
}

/** `revision` only says that the document has changed. */
const suggestionsAt = (_revision: number, doc: Y.Doc, me: string | null) => shownSuggestions(doc, me);

/** What typing does, and in which text: by the role of this moment and, for whoever edits, by their own choice. */
function useMode({ link, state }: Draft) {
  const [wish, choose] = useState<'edit' | 'suggest'>('edit');
  const reads = state.saving === 'refused' || !reaches(state.role, 'suggest');
  const suggests = !reads && (state.role === 'suggest' || wish === 'suggest');
  const copy = useSuggesting(link, suggests ? (state.me?.author ?? null) : null);
  const doc = (suggests ? copy : null) ?? link.doc;
  useKeptFocus(doc);
  // Before there is a copy nothing is painted: whoever wrote keeps their place until it is there.
  const mode: DeskMode = reads ? 'read' : copy && suggests ? 'suggest' : 'edit';
  return { doc, mode, choose } as const;
}

const isOnlyToSuggest = ({ saving, refusal }: LinkState): boolean =>
  saving === 'refused' && refusal?.code === 'drafting.only-suggests';

/** What was written as a change before the role was taken goes on as suggestions. */
function useSuggestInstead({ state, suggestInstead }: Draft): void {
  const { t } = useTranslation('desk');
  const due = isOnlyToSuggest(state);
  useEffect(() => {
    if (!due) return;
    suggestInstead();
    toast(t('suggested-instead'));
  }, [due, suggestInstead, t]);
}

/** A role that changes while one is here is said at once: whoever writes further down does not see the head of the page. */
function useRoleTold({ role, saving, opened }: LinkState): void {
  const { t } = useTranslation('desk');
  const before = useRef(role);
  useEffect(() => {
    if (!opened || saving === 'refused' || before.current === role) return;
    before.current = role;
    toast(t(`role-now.${role}`), { lasts: 12_000 });
  }, [role, saving, opened, t]);
}

/** Why one cannot write, and how to be let in; that nothing is lost while the line is down. */
function Standing({ draft: { state }, table }: { draft: Draft; table: CommitmentSummary | null }) {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const sentence = useRefusalSentence();
  const connection = useConnection();
  if (connection.state === 'offline' && reaches(state.role, 'suggest')) {
    return (
      <Notice icon={WifiOff} colour="var(--warn)">
        {t('offline')}
      </Notice>
    );
  }
  if (state.why === 'policy.device-needed') {
    return (
      <Notice icon={PenLine} colour="var(--mesa)">
        <p>{t('reading-only')}</p>
        <Button size="small" variant="quiet" onPress={() => void beginHere(queries)}>
          {t('begin')}
        </Button>
      </Notice>
    );
  }
  if (state.why === null) return null;
  if (state.role === 'suggest') {
    return (
      <Notice icon={PencilLine} colour="var(--retro)">
        {t('suggesting')}
      </Notice>
    );
  }
  const comments = state.role === 'comment' && state.why === 'drafting.not-a-writer';
  return (
    <Notice icon={comments ? MessageSquareText : Lock} colour="var(--ink-2)">
      <p>{comments ? t('commenting') : sentence({ code: state.why })}</p>
      {state.why === 'drafting.not-a-writer' && table?.door === 'table' && <WayIn table={table} />}
    </Notice>
  );
}

/** The table's session, entered as from any phone: whoever takes part in it may write here. An office is no way around. */
function WayIn({ table }: { table: CommitmentSummary }) {
  const { t } = useTranslation('desk');
  const { id: entityId, slug } = useEntity();
  const byOffice = isStaff(useActor(), entityId);
  const asked = table.sessionId !== null && !byOffice;
  const sessions = useQuery({ ...sessionsQuery(slug), enabled: asked }).data?.items;
  const session = asked ? sessions?.find(({ id }) => id === table.sessionId) : undefined;
  if (!session || session.status === 'finished') return null;
  return (
    <LinkButton variant="quiet" size="small" to={roomAddress(session.code)}>
      {t('join')}
    </LinkButton>
  );
}

interface SideProps {
  className: string | undefined;
  commitment: CommitmentSummary;
  live: LiveForm;
  spot: () => Spot | null;
  onCited: () => void;
  /** Leads to a field of the text. */
  onGo: (place: string) => void;
}

function Side({ className, commitment, live, spot, onCited, onGo }: SideProps) {
  const go = (place: string | null) => (place === null ? null : () => onGo(place));
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation('commitment');
  const words = useCommitmentWords();
  return (
    <div className={className}>
      <Card as="section" aria-labelledby="suggestions" data-pane="review">
        <h2 id="suggestions">{t('suggestions')}</h2>
        <SuggestionsPanel onGo={onGo} />
      </Card>
      <Card as="section" aria-labelledby="gates" data-pane="review">
        <h2 id="gates">{c('gates')}</h2>
        <GateList gates={live.gates} goTo={(gate) => go(placeOfGate(gate, live.form))} />
      </Card>
      <Card as="section" aria-labelledby="reading" data-pane="review">
        <h2 id="reading">{c('reading')}</h2>
        <Advice
          reading={live.reading}
          checks={live.checks}
          clauseWords={(clause) => words.clause(clause)}
          goTo={(check) => go(placeOfCheck(check, live.form))}
        />
      </Card>
      <Card as="section" aria-labelledby="comments" data-pane="comments">
        <CommentsPanel />
      </Card>
      <Card as="section" aria-labelledby="glossary" data-pane="review">
        <GlossaryWords form={live.form} />
      </Card>
      <Card as="section" aria-labelledby="sources" data-pane="sources">
        <h2 id="sources">{t('pane.sources')}</h2>
        <SourcesPanel commitmentId={commitment.id} spot={spot} onCited={onCited} />
      </Card>
    </div>
  );
}

interface PanesProps {
  className: string | undefined;
  pane: Pane;
  setPane: (pane: Pane) => void;
}

/** On a phone, and in a session, one part of the desk at a time. */
function Panes({ className, pane, setPane }: PanesProps) {
  const { t } = useTranslation('desk');
  return (
    <nav className={className} aria-label={t('panes')}>
      {(['text', 'comments', 'review', 'sources'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={each === pane} onClick={() => setPane(each)}>
          {t(`pane.${each}`)}
        </button>
      ))}
    </nav>
  );
}
