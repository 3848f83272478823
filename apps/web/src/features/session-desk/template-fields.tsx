import type { AgendaDraft } from '@ruta/contracts/session/agenda';
import {
  AgendaTemplate,
  AgendaTemplateList,
  AgendaTemplateName,
  type KeepTemplate,
} from '@ruta/contracts/session/http';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BookmarkPlus, Trash2 } from 'lucide-react';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { Select, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http, Nothing } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { TimeZone } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import styles from './sessions.module.css';
import { asTemplate } from './template-agenda.ts';

interface TemplateFieldsProps {
  entity: string;
  agenda: readonly AgendaDraft[];
  onBuiltIn: (template: AgendaTemplateName) => void;
  onOwn: (template: AgendaTemplate) => void;
}

/** What the agenda starts from: a template of the product or of the entity; and keeping this one for another time. */
export function TemplateFields({ entity, agenda, onBuiltIn, onOwn }: TemplateFieldsProps) {
  const { t } = useTranslation('console');
  const own = useOwnTemplates(entity);
  const [chosen, setChosen] = useState<string>('working-table');
  const [open, setOpen] = useState<'keep' | 'drop' | null>(null);
  const template = own.find(({ id }) => id === chosen);

  function choose(value: string) {
    setChosen(value);
    const builtIn = AgendaTemplateName.safeParse(value);
    const kept = own.find(({ id }) => id === value);
    if (builtIn.success) onBuiltIn(builtIn.data);
    else if (kept) onOwn(kept);
  }
  return (
    <div className={styles.templates}>
      <Select
        label={t('schedule.template')}
        hint={t('schedule.template-hint')}
        value={chosen}
        onChange={choose}
        choices={[
          ...AgendaTemplateName.options.map((value) => ({ value, label: t(`schedule.${value}`) })),
          ...own.map(({ id, name }) => ({ value: id as string, label: t('schedule.own', { name }) })),
        ]}
      />
      <Button
        variant="quiet"
        icon={BookmarkPlus}
        isDisabled={agenda.length === 0}
        onPress={() => setOpen('keep')}
      >
        {t('schedule.keep')}
      </Button>
      {template && (
        <Button variant="quiet" icon={Trash2} onPress={() => setOpen('drop')}>
          {t('schedule.drop')}
        </Button>
      )}
      <FormalInstead />
      <KeepDialog
        isOpen={open === 'keep'}
        entity={entity}
        agenda={agenda}
        onClose={() => setOpen(null)}
        onKept={({ id }) => setChosen(id)}
      />
      <DropDialog
        template={open === 'drop' ? (template ?? null) : null}
        entity={entity}
        onClose={() => setOpen(null)}
        onDropped={() => setChosen('working-table')}
      />
    </div>
  );
}

/** A session of a body is no template: it is called, so that it has a quorum, motions and votes by name. */
function FormalInstead() {
  const { t } = useTranslation('console');
  const { slug, id } = useEntity();
  if (!useMay('formal.call', id)) return null;
  return (
    <p className="small">
      {t('schedule.formal')}{' '}
      <Link to="/$entity/secretariado" params={{ entity: slug }} hash="convocar">
        {t('schedule.formal-go')}
      </Link>
    </p>
  );
}

const keyOf = (entity: string) => ['agenda-templates', entity];
const addressOf = (entity: string) => `/api/entities/${entity}/agenda-templates`;

function useOwnTemplates(entity: string): AgendaTemplate[] {
  const list = useQuery({
    queryKey: keyOf(entity),
    queryFn: ({ signal }) => http.get(addressOf(entity), AgendaTemplateList, { signal }),
  });
  return list.data?.items ?? [];
}

interface KeepDialogProps {
  isOpen: boolean;
  entity: string;
  agenda: readonly AgendaDraft[];
  onClose: () => void;
  onKept: (template: AgendaTemplate) => void;
}

function KeepDialog({ isOpen, entity, agenda, onClose, onKept }: KeepDialogProps) {
  const { t } = useTranslation('console');
  const timeZone = useContext(TimeZone);
  const client = useQueryClient();
  const failure = useFailureSentence();
  const [name, setName] = useState('');
  const [opId, setOpId] = useState(newOpId);
  const keep = useMutation({
    mutationFn: (body: KeepTemplate) => http.post(addressOf(entity), body, AgendaTemplate),
    onSuccess: async (template) => {
      await client.invalidateQueries({ queryKey: keyOf(entity) });
      setName('');
      setOpId(newOpId());
      toast(t('schedule.kept'));
      onKept(template);
      onClose();
    },
  });
  return (
    <Dialog
      title={t('schedule.keep-title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button
          isPending={keep.isPending}
          isDisabled={name.trim() === ''}
          onPress={() => keep.mutate({ opId, name: name.trim(), entries: asTemplate(agenda, timeZone) })}
        >
          {t('schedule.keep-do')}
        </Button>
      }
    >
      <TextField
        label={t('schedule.keep-name')}
        hint={t('schedule.keep-hint')}
        value={name}
        onChange={setName}
        maxLength={80}
        error={keep.error ? failure(keep.error) : undefined}
        autoFocus
      />
    </Dialog>
  );
}

interface DropDialogProps {
  template: AgendaTemplate | null;
  entity: string;
  onClose: () => void;
  onDropped: () => void;
}

function DropDialog({ template, entity, onClose, onDropped }: DropDialogProps) {
  const { t } = useTranslation('console');
  const client = useQueryClient();
  const failure = useFailureSentence();
  const drop = useMutation({
    mutationFn: (id: string) => http.delete(`${addressOf(entity)}/${id}`, undefined, Nothing),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keyOf(entity) });
      toast(t('schedule.dropped'));
      onDropped();
      onClose();
    },
  });
  return (
    <Dialog
      title={t('schedule.drop-title', { name: template?.name ?? '' })}
      isOpen={template !== null}
      onClose={onClose}
      alert
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ask.wait')}
          </Button>
          <Button
            variant="danger"
            isPending={drop.isPending}
            onPress={() => template && drop.mutate(template.id)}
          >
            {t('schedule.drop')}
          </Button>
        </>
      }
    >
      <p>{drop.error ? failure(drop.error) : t('schedule.drop-text')}</p>
    </Dialog>
  );
}
