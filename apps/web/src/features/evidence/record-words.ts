import { useTranslation } from 'react-i18next';

/** A kind of entry in words; one this version of the page does not know yet stands as it is written. */
export function useRecordWords(): (kind: string) => string {
  const { t, i18n } = useTranslation('record');
  return (kind) => {
    const key = `kind.${kind}`;
    return i18n.exists(key, { ns: 'record' }) ? t(key as 'kind.entity.created') : kind;
  };
}
