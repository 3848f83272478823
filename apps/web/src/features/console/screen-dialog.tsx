import { PairedScreen, ScreenList, type ClaimScreen } from '@ruta/contracts/session/http';
import { spacedCode } from '@ruta/contracts/session/session-code';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { TextField } from '../../shared/design/field.tsx';
import { QrCode } from '../../shared/design/qr-code.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { http, Nothing } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useConsole } from './console-context.ts';
import styles from './people-dialog.module.css';

/** The walls of this session: pair one by its code, open one here, send one away; and the way in to pass on. */
export function ScreenDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Dialog title={t('screen')} isOpen={isOpen} onClose={onClose} wide>
      <div className="stack">
        <PairForm />
        <Screens />
        <WayIn />
      </div>
    </Dialog>
  );
}

const useScreensPath = () => {
  const { session, entity } = useConsole();
  return `/api/entities/${entity}/sessions/${session.header.id}/screens`;
};

function PairForm() {
  const { t } = useTranslation('console');
  const { session, entity } = useConsole();
  const failure = useFailureSentence();
  const client = useQueryClient();
  const path = useScreensPath();
  const [code, setCode] = useState('');
  const pair = useMutation({
    mutationFn: () => http.post(path, { code: code.trim(), label: '' } satisfies ClaimScreen, PairedScreen),
    onSuccess: () => {
      setCode('');
      toast(t('screen.paired'));
      void client.invalidateQueries({ queryKey: ['screens', session.header.id] });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (code.trim() !== '' && !pair.isPending) pair.mutate();
  }

  return (
    <>
      <form onSubmit={submit} className={styles.assisted}>
        <TextField
          label={t('screen.code')}
          hint={t('screen.code-hint', { address: `${window.location.host}/pantalla` })}
          value={code}
          onChange={(text) => setCode(text.toUpperCase())}
          error={pair.error ? failure(pair.error) : undefined}
          autoComplete="off"
          spellCheck="false"
          maxLength={12}
        />
        <Button type="submit">{t('screen.pair')}</Button>
      </form>
      <div>
        <ButtonAnchor
          variant="quiet"
          icon={ExternalLink}
          href={`/pantalla?entidad=${entity}&sesion=${session.header.id}`}
          target="_blank"
        >
          {t('screen.open-here')}
        </ButtonAnchor>
      </div>
    </>
  );
}

function Screens() {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const format = useFormat();
  const failure = useFailureSentence();
  const client = useQueryClient();
  const path = useScreensPath();
  const queryKey = ['screens', session.header.id];
  const list = useQuery({
    queryKey,
    queryFn: ({ signal }) => http.get(path, ScreenList, { signal }),
    refetchInterval: 5000,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => http.delete(`${path}/${id}`, undefined, Nothing),
    onSettled: () => void client.invalidateQueries({ queryKey }),
    onError: (error) => toast(failure(error)),
  });
  const screens = list.data?.items ?? [];
  if (screens.length === 0) return <p className="small">{t('screen.none')}</p>;
  return (
    <ul className={styles.screens}>
      {screens.map((screen) => (
        <li key={screen.id}>
          <span>
            {t('screen.one', {
              label: screen.label || t('screen'),
              time: format.date(screen.pairedAt, 'time'),
            })}
          </span>
          <Button variant="quiet" size="small" onPress={() => revoke.mutate(screen.id)}>
            {t('screen.revoke')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function WayIn() {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const address = `${window.location.origin}/s/${session.header.code}`;
  return (
    <div className={styles.join}>
      <QrCode text={address} label={t('scheduled.qr')} />
      <div>
        <b>{t('screen.join')}</b>
        <p className="mono" style={{ fontSize: '1.6rem', fontWeight: 700 }}>
          {spacedCode(session.header.code)}
        </p>
        <p className="mono">{address}</p>
      </div>
    </div>
  );
}
