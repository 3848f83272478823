import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { SignOffSheet } from '@ruta/contracts/plan/sign-off';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../shared/design/card.tsx';
import { signatureAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';

const sheetQuery = (slug: string, key: string) =>
  queryOptions({
    queryKey: ['drafting', slug, 'sign-off', key],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/commitments/${key}/sign-off`, SignOffSheet, { signal }),
  });

/** While the text is up for signature: what a change costs, and once it changed, whose signatures are needed again. */
export function SigningNotice({ commitment }: { commitment: CommitmentSummary }) {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const format = useFormat();
  const signing = commitment.stage === 'signing';
  const sheet = useQuery({ ...sheetQuery(slug, commitment.key), enabled: signing }).data;
  if (!signing || !sheet?.signing) return null;
  const again = sheet.seats.filter(({ state }) => state === 'again').map(({ label }) => label);
  const signed = sheet.seats.filter(({ state }) => state === 'signed').length;
  const { version } = sheet.signing;
  return (
    <Notice icon={Stamp} colour={again.length > 0 ? 'var(--warn)' : 'var(--stl)'}>
      <p>
        {sheet.textChanged
          ? t('signing.changed', { version })
          : t('signing.stands', { version, count: signed })}
      </p>
      {again.length > 0 && <p>{t('signing.again', { seats: format.list(again), count: again.length })}</p>}
      <Link to={signatureAddress(slug, commitment.key)}>{t('signing.see')}</Link>
    </Notice>
  );
}
