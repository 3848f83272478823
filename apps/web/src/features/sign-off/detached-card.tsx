import { DetachedView, MOST_SIGNED_BYTES, type SigningFile } from '@ruta/contracts/plan/detached-signature';
import type { SeatSignature } from '@ruta/contracts/plan/sign-off';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileDown, FileUp, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Details } from '../../shared/design/details.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http, Nothing } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { DetachedWords } from '../../shared/plan/detached-words.tsx';
import { CertificateWords } from './certificate-words.tsx';
import { detachedQuery } from './sign-off-queries.ts';
import styles from './sign-off.module.css';

interface DetachedCardProps {
  seat: SeatSignature;
  signOffId: string;
  /** Of what was signed, below the entity. */
  path: string;
}

const ACCEPTED =
  '.pdf,.p7s,.p7m,.p7b,.pem,application/pdf,application/pkcs7-signature,application/pkcs7-mime';

/** For whoever has signed here and signs with a certificate of their own too: take, sign outside, hand in. */
export function DetachedCard({ seat, signOffId, path }: DetachedCardProps) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const own = useQuery({ ...detachedQuery(slug, signOffId), enabled: seat.detached !== null }).data;
  return (
    <Details summary={t('detached.title')} open={seat.detached !== null}>
      <div className={styles.detached}>
        {seat.detached && <DetachedWords facts={seat.detached} />}
        {own && <Own view={own} signOffId={signOffId} />}
        <p className="small">{t('detached.how')}</p>
        <div className="row">
          <Take path={path} file="documento.pdf" />
          <Take path={path} file="canonico.json" />
        </div>
        <HandIn signOffId={signOffId} again={seat.detached !== null} />
        <p className="small">{t('detached.privacy')}</p>
      </div>
    </Details>
  );
}

function Take({ path, file }: { path: string; file: SigningFile }) {
  const { t, i18n } = useTranslation('signature');
  const { slug } = useEntity();
  return (
    <a
      className={styles.take}
      href={`/api/entities/${slug}/${path}/sign-off/files/${file}?lang=${i18n.language}`}
      download
    >
      <FileDown aria-hidden />
      {t(`detached.take.${file === 'documento.pdf' ? 'pdf' : 'json'}`)}
    </a>
  );
}

function HandIn({ signOffId, again }: { signOffId: string; again: boolean }) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const input = useRef<HTMLInputElement>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const hand = useMutation({
    mutationFn: (file: File) =>
      http.post(
        `/api/entities/${slug}/sign-offs/${signOffId}/detached-signature?name=${encodeURIComponent(file.name)}`,
        new Blob([file], { type: 'application/octet-stream' }),
        DetachedView,
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['sign-off', slug] });
      toast(t('detached.done'));
    },
  });
  function chosen(file: File | undefined) {
    const large = (file?.size ?? 0) > MOST_SIGNED_BYTES;
    setTooLarge(large);
    if (file && !large) hand.mutate(file);
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={t('detached.hand-in')}
        onChange={(event) => {
          chosen(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <div>
        <Button
          variant="quiet"
          icon={FileUp}
          isPending={hand.isPending}
          onPress={() => input.current?.click()}
        >
          {t(again ? 'detached.hand-in-again' : 'detached.hand-in')}
        </Button>
      </div>
      {hand.isError && <ErrorText>{failure(hand.error)}</ErrorText>}
      {tooLarge && <ErrorText>{t('detached.too-large')}</ErrorText>}
    </>
  );
}

/** What only the signer and the coordination see, and the signer can erase. */
function Own({ view, signOffId }: { view: DetachedView; signOffId: string }) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const erase = useMutation({
    mutationFn: () =>
      http.delete(`/api/entities/${slug}/sign-offs/${signOffId}/detached-signature`, {}, Nothing),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['sign-off', slug] });
      toast(t('detached.erase-done'));
      setAsking(false);
    },
  });
  if (!view.certificate) return null;
  return (
    <>
      <CertificateWords certificate={view.certificate} />
      <p>
        <a href={`/api/entities/${slug}/sign-offs/${signOffId}/files/detached`}>{view.name}</a>
      </p>
      <div>
        <Button variant="plain" size="small" icon={Trash2} onPress={() => setAsking(true)}>
          {t('detached.erase')}
        </Button>
      </div>
      {asking && (
        <DeedDialog
          title={t('detached.erase')}
          deed={t('detached.erase-do')}
          write={erase}
          onDo={() => erase.mutate()}
          onClose={() => setAsking(false)}
          alert
        >
          <p>{t('detached.erase-text')}</p>
        </DeedDialog>
      )}
    </>
  );
}
