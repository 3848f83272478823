import { MailChoice } from '@ruta/contracts/identity/mail-choice';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Switch } from '../../shared/design/choice.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { Loading } from '../../shared/design/states.tsx';
import { http, Nothing } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { lettersQuery } from './identity-queries.ts';
import styles from './identity.module.css';

/** Letters one may ask for; without asking there are none but those of signing in. */
export function Letters() {
  const { t, i18n } = useTranslation('account');
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const letters = useQuery(lettersQuery);
  const choose = useMutation({
    mutationFn: (mentions: boolean) => {
      const body: MailChoice = { mentions, locale: i18n.language === 'en' ? 'en' : 'es' };
      return http.put('/api/identity/letters', body, Nothing);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: lettersQuery.queryKey }),
  });
  const on = choose.isPending ? choose.variables : (letters.data?.mentions ?? false);
  return (
    <div className={styles.section}>
      <h2 id="my-letters">{t('letters.title')}</h2>
      {letters.isPending ? (
        <Loading lines={1} height="44px" />
      ) : (
        <Switch isSelected={on} onChange={(mentions) => choose.mutate(mentions)}>
          {t('letters.mentions')}
        </Switch>
      )}
      <p className="small">{t('letters.about')}</p>
      {choose.error && <ErrorText>{failure(choose.error)}</ErrorText>}
    </div>
  );
}
