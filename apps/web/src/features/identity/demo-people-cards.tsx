import { DemoSignIn, type DemoPerson } from '@ruta/contracts/identity/demo';
import { SignedIn, type NextPath } from '@ruta/contracts/identity/sign-in';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { initialsOf } from '../../shared/design/avatar-stack.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { ErrorState, Skeleton } from '../../shared/design/states.tsx';
import { withColour } from '../../shared/design/with-colour.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useActor } from '../../shared/identity/me.ts';
import { demoPeopleQuery } from './identity-queries.ts';
import styles from './identity.module.css';
import { useArrival } from './use-arrival.ts';

const colours: Record<DemoPerson['kind'], string> = {
  citizen: 'var(--consulta)',
  facilitator: 'var(--mesa)',
  'co-facilitator': 'var(--mesa)',
  organiser: 'var(--jornada)',
  member: 'var(--stl)',
  evaluator: 'var(--seguimiento)',
  administrator: 'var(--hackathon)',
};

/** Everybody one may be in the demonstration: one tap, no address, no password. */
export function DemoPeopleCards({ next }: { next?: NextPath }) {
  const { t } = useTranslation('account');
  const people = useQuery(demoPeopleQuery);
  const failure = useFailureSentence();
  const actor = useActor();
  const arrive = useArrival();
  const entering = useMutation({
    mutationFn: (personId: DemoPerson['personId']) => {
      const body: DemoSignIn = { personId, next };
      return http.post('/api/identity/demo/sign-in', body, SignedIn);
    },
    onSuccess: (signedIn) => arrive(signedIn.next),
  });
  const current = actor.kind === 'visitor' ? null : actor.personId;
  return (
    <section aria-labelledby="demo-people" className={styles.section}>
      <div className={styles.titled}>
        <h2 id="demo-people">{t('demo.title')}</h2>
        <p className="small">{t('demo.text')}</p>
      </div>
      {people.error && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {entering.error && <ErrorText>{failure(entering.error)}</ErrorText>}
      <ul className={styles.people}>
        {people.isPending && Array.from({ length: 6 }, (_, n) => <Skeleton key={n} height="84px" />)}
        {people.data?.items.map((person) => (
          <li key={person.personId}>
            <AriaButton
              className={styles.person}
              style={withColour(colours[person.kind])}
              isPending={entering.isPending && entering.variables === person.personId}
              onPress={() => entering.mutate(person.personId)}
            >
              <span className={styles.initials} aria-hidden>
                {initialsOf(person.name)}
              </span>
              <span className={styles.who}>
                <strong>{person.name}</strong>
                <span>
                  {t(`demo.kind.${person.kind}`)}
                  {person.place && ` · ${person.place}`}
                </span>
                {person.personId === current && <span className={styles.here}>{t('demo.current')}</span>}
              </span>
              <ArrowRight aria-hidden />
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
