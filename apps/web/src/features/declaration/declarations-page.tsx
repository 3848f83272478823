import { DeclarationForm, type DeclarationView } from '@ruta/contracts/declaration/declaration';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FilePen, FileSignature, PenLine, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { CopyButton } from '../../shared/design/copy-button.tsx';
import { Details } from '../../shared/design/details.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { useArrival } from '../../shared/design/use-arrival.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { ErrorText } from '../../shared/design/field.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { useActor, useMay } from '../../shared/identity/me.ts';
import { AimsMatrix } from './aims-matrix.tsx';
import { declarationsQuery, useDeclarationDeed } from './declaration-queries.ts';
import styles from './declaration.module.css';
import { SignDialog } from './sign-dialog.tsx';
import { Signatures } from './signatures.tsx';
import { WriteDialog } from './write-dialog.tsx';

/** The declarations an entity's open government stands on: their words, who signed them, what serves their aims. */
export function DeclarationsPage() {
  const { t } = useTranslation('declaration');
  const { slug, id } = useEntity();
  const list = useQuery(declarationsQuery(slug));
  const mayWrite = useMay('declaration.write', id);
  const [writing, setWriting] = useState(false);
  usePageTitle(t('title'));
  useArrival(list.isSuccess);
  if (list.isPending)
    return (
      <div className="wrap">
        <Loading lines={6} height="4rem" />
      </div>
    );
  if (!list.data) return <ErrorState whole error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <div className={`wrap ${styles.page}`}>
      <header className={styles.part}>
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <p className="row">
          <Link to="/declaraciones">{t('catalogue')}</Link>
          {mayWrite && (
            <Button variant="quiet" size="small" icon={FilePen} onPress={() => setWriting(true)}>
              {t('start')}
            </Button>
          )}
        </p>
      </header>
      {list.data.items.length === 0 && (
        <EmptyState icon={FileSignature} title={t('none-title')}>
          {t('none')}
        </EmptyState>
      )}
      {list.data.items.map((declaration) => (
        <Declaration key={declaration.id} declaration={declaration} />
      ))}
      {writing && <WriteDialog declaration={null} onClose={() => setWriting(false)} />}
    </div>
  );
}

function Declaration({ declaration }: { declaration: DeclarationView }) {
  const { t } = useTranslation('declaration');
  const { id } = useEntity();
  const mayWrite = useMay('declaration.write', id);
  const signedIn = useActor().kind === 'account';
  const [open, setOpen] = useState<'sign' | 'write' | null>(null);
  const [newest, ...earlier] = declaration.versions;
  const shown = newest?.form ?? declaration.draft;
  if (!shown) return null;
  return (
    <article className={styles.declaration} aria-labelledby={`declaration-${declaration.number}`}>
      {newest ? (
        <Words form={newest.form} number={declaration.number} version={newest} />
      ) : (
        <h2 id={`declaration-${declaration.number}`}>{shown.title}</h2>
      )}
      {mayWrite && <Draft declaration={declaration} onWrite={() => setOpen('write')} />}
      {declaration.coverage && newest && <AimsMatrix form={newest.form} coverage={declaration.coverage} />}
      {newest && (
        <section className={styles.part}>
          <h3>{t('signed')}</h3>
          <Signatures declaration={declaration} newest={newest.version} />
          {signedIn ? (
            <span>
              <Button icon={PenLine} onPress={() => setOpen('sign')}>
                {t(mayWrite ? 'sign.enter' : 'sign.adhere')}
              </Button>
            </span>
          ) : (
            <p>{t('sign.sign-in')}</p>
          )}
        </section>
      )}
      {earlier.length > 0 && (
        <Details summary={t('earlier', { count: earlier.length })}>
          {earlier.map((version) => (
            <Words key={version.version} form={version.form} version={version} />
          ))}
        </Details>
      )}
      {open === 'sign' && newest && (
        <SignDialog id={declaration.id} newest={newest} onClose={() => setOpen(null)} />
      )}
      {open === 'write' && <WriteDialog declaration={declaration} onClose={() => setOpen(null)} />}
    </article>
  );
}

interface WordsProps {
  form: DeclarationForm;
  version: DeclarationView['versions'][number];
  /** Of the declaration, where this is its heading. */
  number?: number;
}

function Words({ form, version: { version, hash, publishedAt }, number }: WordsProps) {
  const { t } = useTranslation('declaration');
  const format = useFormat();
  const Heading = number === undefined ? 'h3' : 'h2';
  return (
    <Card as="section">
      <div className={styles.text}>
        <Heading id={number === undefined ? undefined : `declaration-${number}`}>{form.title}</Heading>
        <p className="small">{[form.place, format.date(form.on, 'day-year')].filter(Boolean).join(', ')}</p>
        {paragraphsOf(form.text).map(({ place, paragraph }) => (
          <p key={place}>{paragraph}</p>
        ))}
        {form.aims.length > 0 && (
          <>
            <h3>{t('aims')}</h3>
            <ul className={styles.aims}>
              {form.aims.map(({ letter, text }) => (
                <li key={letter}>
                  <b>{letter})</b> {text}
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="small">{t('version', { version, date: format.date(publishedAt, 'day-year') })}</p>
        <p className={styles.hash}>
          {hash} <CopyButton text={hash} />
        </p>
      </div>
    </Card>
  );
}

/** What the coordination is writing; it is published by its fingerprint. */
function Draft({ declaration, onWrite }: { declaration: DeclarationView; onWrite: () => void }) {
  const { t } = useTranslation('declaration');
  const failure = useFailureSentence();
  const publish = useDeclarationDeed(() => undefined);
  const { draft, id } = declaration;
  return (
    <div className="row">
      {draft && (
        <Chip icon={FilePen} colour="var(--warn)">
          {t('draft')}
        </Chip>
      )}
      <Button variant="quiet" size="small" icon={FilePen} onPress={onWrite}>
        {t(draft ? 'write' : 'write-next')}
      </Button>
      {draft && (
        <Button
          size="small"
          icon={Send}
          isPending={publish.isPending}
          onPress={() =>
            publish.mutate({
              method: 'post',
              path: `declarations/${id}/publication`,
              body: { hash: contentHash(DeclarationForm.parse(draft)) },
            })
          }
        >
          {t('publish')}
        </Button>
      )}
      {publish.isError && <ErrorText>{failure(publish.error)}</ErrorText>}
    </div>
  );
}

/** A published text never changes: where a paragraph stands is its name. */
const paragraphsOf = (text: readonly string[]) =>
  text.map((paragraph, index) => ({ place: `p${index}`, paragraph }));
