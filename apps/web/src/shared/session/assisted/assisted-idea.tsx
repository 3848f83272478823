import { IdeaId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { TextArea } from '../../design/field.tsx';
import { randomId } from '../../live/op-id.ts';
import type { AssistedTools } from './use-assisted-desk.ts';

export function AssistedIdea({ item, tools }: { item: AgendaItem; tools: AssistedTools }) {
  const { t } = useTranslation('live');
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const { name, seat, enter } = tools;
  const count = seat.standing.ideas.find(({ board }) => board === item.id)?.count ?? 0;

  async function save(event: FormEvent) {
    event.preventDefault();
    const written = text.trim();
    if (written === '') return form.current?.querySelector('textarea')?.focus();
    const ideaId = IdeaId.parse(randomId());
    const taken = await enter(
      { type: 'idea.add', board: item.id, ideaId, text: written },
      t('assisted.saved', { name }),
    );
    if (taken) setText('');
  }

  return (
    <form ref={form} onSubmit={(event) => void save(event)} className="stack">
      <TextArea
        label={t('assisted.idea')}
        hint={count > 0 ? t('assisted.ideas', { count }) : undefined}
        value={text}
        onChange={setText}
        maxLength={600}
        rows={3}
      />
      <Button type="submit" wide>
        {t('assisted.save-idea')}
      </Button>
    </form>
  );
}
