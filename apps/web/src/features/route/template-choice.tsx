import type { Day } from '@ruta/contracts/protocol/instant';
import { instantiate } from '@ruta/domain/route/instantiate';
import { type RouteTemplate, routeTemplates, templateSource } from '@ruta/domain/route/templates';
import { useTranslation } from 'react-i18next';
import { TransitLine } from '../../shared/design/transit-line.tsx';
import styles from './route.module.css';
import { usePhaseDates } from './use-phase-dates.ts';

interface TemplateChoiceProps {
  selected: string;
  onSelect: (id: string) => void;
  startsOn: Day;
  withClosing: boolean;
}

/** The five architectures as lines, laid on the calendar as they would be; what the source counts stands beside. */
export function TemplateChoice({ selected, onSelect, startsOn, withClosing }: TemplateChoiceProps) {
  const { t, i18n } = useTranslation('back-office');
  const language = i18n.language === 'en' ? 'en' : 'es';
  return (
    <fieldset className={styles.checkset}>
      <legend className="visually-hidden">{t('start.template')}</legend>
      <div className={styles.templates}>
        {routeTemplates.map((template) => (
          <Option key={template.id} id={template.id} selected={selected} onSelect={onSelect}>
            <span>{template.name[language]}</span>
            <Preview template={template} startsOn={startsOn} withClosing={withClosing} language={language} />
          </Option>
        ))}
        <Option id="none" selected={selected} onSelect={onSelect}>
          <span>{t('start.from-nothing')}</span>
          <p className="small">{t('start.from-nothing-text')}</p>
        </Option>
      </div>
      <p className="small" style={{ marginTop: 12 }}>
        {t('start.source', { source: templateSource[language] })}
      </p>
    </fieldset>
  );
}

interface OptionProps {
  id: string;
  selected: string;
  onSelect: (id: string) => void;
  children: [name: React.ReactNode, preview: React.ReactNode];
}

function Option({ id, selected, onSelect, children: [name, preview] }: OptionProps) {
  return (
    <div className={styles.template}>
      <label className={styles.templateName}>
        <input
          type="radio"
          name="template"
          value={id}
          checked={selected === id}
          onChange={() => onSelect(id)}
        />
        {name}
      </label>
      {preview}
    </div>
  );
}

interface PreviewProps {
  template: RouteTemplate;
  startsOn: Day;
  withClosing: boolean;
  language: 'es' | 'en';
}

function Preview({ template, startsOn, withClosing, language }: PreviewProps) {
  const { t } = useTranslation('back-office');
  const { when } = usePhaseDates();
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(startsOn);
  const phases = valid ? instantiate(template, startsOn, { language, withClosing }) : [];
  const stations = phases.map((phase, at) => {
    const figure = template.phases[at]?.figure;
    return {
      key: `${template.id}-${at}`,
      name: phase.title,
      kind: phase.kind,
      state: 'next' as const,
      when: when(phase),
      ...(figure && { note: t('start.figure', { value: figure.value, of: figure.of[language] }) }),
    };
  });
  return (
    <div>
      <TransitLine label={template.name[language]} stations={stations} />
      {template.note && <p className={`small ${styles.templateNote}`}>{template.note[language]}</p>}
    </div>
  );
}
