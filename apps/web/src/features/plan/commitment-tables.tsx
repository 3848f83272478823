import type { PublishedCommitment } from '@ruta/contracts/plan/plan-publication';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Table } from '../../shared/design/table.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import { ClauseSources, type OriginsByClause } from './origins.tsx';
import styles from './plan.module.css';

interface TablesProps {
  commitment: PublishedCommitment;
  origins: OriginsByClause;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Who, by when, how it is measured, with what money. */
export function CommitmentTables(props: TablesProps) {
  const { t } = useTranslation('plan');
  const { form } = props.commitment;
  return (
    <>
      <Part title={t('field.who')}>
        <p>
          <b>{form.lead.institution}</b>
          {form.lead.post && `, ${form.lead.post}`}
        </p>
        <Parties title={t('field.support')} parties={form.support} />
        <Parties title={t('field.counterparts')} parties={form.counterparts} />
      </Part>
      <Part title={t('field.milestones')}>
        <Milestones {...props} />
      </Part>
      <Part title={t('field.indicators')}>
        <Indicators {...props} />
      </Part>
      <Money {...props} />
      <Aims {...props} />
    </>
  );
}

function Parties({ title, parties }: { title: string; parties: PublishedCommitment['form']['support'] }) {
  if (parties.length === 0) return null;
  return (
    <p className="small">
      {title}: {parties.map((party) => [party.institution, party.post].filter(Boolean).join(', ')).join('; ')}
    </p>
  );
}

function Milestones({ commitment, origins }: TablesProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const progress = (id: string) =>
    commitment.progress.milestones.filter((report) => report.milestoneId === id).at(-1);
  return (
    <Table
      caption={t('field.milestones')}
      captionHidden
      rows={commitment.form.milestones}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'what',
          head: t('col.what'),
          cell: (row) => (
            <>
              {row.activity}
              <ClauseSources sources={origins.get(`milestones.${row.id}`)} />
            </>
          ),
        },
        { key: 'who', head: t('col.responsible'), cell: (row) => row.responsible },
        { key: 'when', head: t('col.until'), cell: (row) => row.end && format.date(row.end, 'day-year') },
        { key: 'proof', head: t('col.proof'), cell: (row) => row.verification },
        {
          key: 'state',
          head: t('col.state'),
          cell: (row) => t(`activity.${progress(row.id)?.activity ?? 'not-started'}`),
        },
      ]}
    />
  );
}

function Indicators({ commitment }: TablesProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const amount = (value: number | null, unit: string) =>
    value === null ? '' : `${format.number(value, 2)} ${unit}`;
  return (
    <Table
      caption={t('field.indicators')}
      captionHidden
      rows={commitment.form.indicators}
      rowKey={(row) => row.id}
      columns={[
        { key: 'what', head: t('col.indicator'), cell: (row) => row.variable },
        { key: 'base', head: t('col.baseline'), number: true, cell: (row) => amount(row.baseline, row.unit) },
        { key: 'target', head: t('col.target'), number: true, cell: (row) => amount(row.target, row.unit) },
        { key: 'period', head: t('col.period'), cell: (row) => row.period },
        {
          key: 'measures',
          head: t('col.measures'),
          cell: (row) => row.measures && t(`measures.${row.measures}`),
        },
      ]}
    />
  );
}

function Money({ commitment }: TablesProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { budget, risks } = commitment.form;
  const pesos = (centavos: number | null) => (centavos === null ? t('no-amount') : format.money(centavos));
  return (
    <>
      {budget.length > 0 && (
        <Part title={t('field.budget')}>
          <Table
            caption={t('field.budget')}
            captionHidden
            rows={budget}
            rowKey={(row) => row.id}
            columns={[
              { key: 'what', head: t('col.concept'), cell: (row) => row.concept },
              { key: 'source', head: t('col.source'), cell: (row) => row.source },
              { key: 'amount', head: t('col.amount'), number: true, cell: (row) => pesos(row.amount) },
            ]}
          />
        </Part>
      )}
      {risks.length > 0 && (
        <Part title={t('field.risks')}>
          <ul className={styles.risks}>
            {risks.map((risk) => (
              <li key={risk.id}>
                <b>{risk.risk}</b> {risk.response}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Aims({ commitment }: TablesProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { values, goals, goalsHow, themes, aims, licence } = commitment.form;
  const lines = [
    values.length > 0 && t('field.values', { list: format.list(values.map((value) => t(`value.${value}`))) }),
    themes.length > 0 && t('field.themes', { list: format.list(themes.map((theme) => t(`theme.${theme}`))) }),
    goals.length > 0 && t('field.goals', { list: format.list(goals.map(String)), how: goalsHow }),
    aims.length > 0 && t('field.aims', { list: format.list(aims) }),
    t('field.licence', { licence }),
  ].filter((line) => line !== false);
  return (
    <Part title={t('field.serves')}>
      <ul className={styles.serves}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}
