import { Acknowledge } from '@ruta/contracts/identity/privacy';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ErrorText } from '../design/field.tsx';
import { http, Nothing } from '../http/http.ts';
import { useFailureSentence } from '../i18n/failure-sentence.ts';
import { meQuery } from './me.ts';
import styles from './privacy-notice.module.css';

/** The notice in force in the reader's language: its summary at once, the rest one tap away. */
export function PrivacyNoticeText() {
  const { i18n } = useTranslation('shared');
  const notice = i18n.language === 'en' ? currentNotice.en : currentNotice.es;
  return (
    <div className={styles.notice}>
      <p>{notice.summary}</p>
      {notice.sections.map((section) => (
        <details key={section.heading}>
          <summary>{section.heading}</summary>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </details>
      ))}
    </div>
  );
}

interface NoticeDialogProps {
  isOpen: boolean;
  /** Runs when the notice was read; the dialog closes with `true` once it has resolved. */
  record: () => Promise<void>;
  onClose: (acknowledged: boolean) => void;
}

function NoticeDialog({ isOpen, record, onClose }: NoticeDialogProps) {
  const { t, i18n } = useTranslation('shared');
  const failure = useFailureSentence();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const acknowledge = async () => {
    setSending(true);
    setError(null);
    try {
      await record();
      onClose(true);
    } catch (cause) {
      setError(cause);
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog
      title={(i18n.language === 'en' ? currentNotice.en : currentNotice.es).title}
      isOpen={isOpen}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button variant="quiet" onPress={() => onClose(false)}>
            {t('privacy.not-now')}
          </Button>
          <Button isPending={sending} onPress={() => void acknowledge()}>
            {t('privacy.read')}
          </Button>
        </>
      }
    >
      <PrivacyNoticeText />
      {error !== null && <ErrorText>{failure(error)}</ErrorText>}
    </Dialog>
  );
}

interface PrivacyGate {
  /**
   * Resolves to true when the notice in force has been acknowledged, at once or in the dialog it opens. Ask before
   * sending a name, an address or anything else about the person.
   */
  ask: () => Promise<boolean>;
  /** Stands anywhere in the component that asks. */
  dialog: ReactNode;
}

function useGate(record: () => Promise<void>): PrivacyGate {
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<((acknowledged: boolean) => void) | null>(null);
  const ask = useCallback(async () => {
    const me = await queries.ensureQueryData(meQuery);
    if (me.acknowledged === me.notice) return true;
    return new Promise<boolean>((resolve) => setAnswer(() => resolve));
  }, [queries]);
  const close = (acknowledged: boolean) => {
    answer?.(acknowledged);
    setAnswer(null);
  };
  return { ask, dialog: <NoticeDialog isOpen={answer !== null} record={record} onClose={close} /> };
}

/** Before a datum of whoever acts here: the server records that they read the notice, a visitor becomes a guest. */
export function usePrivacyGate(): PrivacyGate {
  const queries = useQueryClient();
  return useGate(async () => {
    const body: Acknowledge = { version: currentNotice.version };
    await http.post('/api/identity/privacy-acknowledgement', body, Nothing);
    await queries.invalidateQueries({ queryKey: meQuery.queryKey, exact: true });
  });
}

/** The same, where the very next request carries the version that was read and the server records it there. */
export const useNoticeReading = (): PrivacyGate => useGate(() => Promise.resolve());
