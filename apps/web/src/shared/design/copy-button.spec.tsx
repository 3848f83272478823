import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/show.tsx';
import { CopyButton } from './copy-button.tsx';

afterEach(() => {
  cleanup();
  Reflect.deleteProperty(document, 'execCommand');
});

/** What a page has that came over plain HTTP: no clipboard, only the old command. */
function commandThat(does: (selected: string) => boolean) {
  Object.assign(document, {
    execCommand: () => {
      const box = document.activeElement;
      return box instanceof HTMLTextAreaElement && does(box.value);
    },
  });
}

describe('copying in a hall on plain HTTP', () => {
  it('selects the words, copies them and gives the focus back', async () => {
    const copied: string[] = [];
    commandThat((words) => copied.push(words) > 0);
    await show(<CopyButton text="A-0412" />);
    const button = screen.getByRole('button', { name: 'Copiar' });
    act(() => button.focus());
    fireEvent.click(button);
    expect((await screen.findByRole('status')).textContent).toBe('Copiado');
    expect(copied).toEqual(['A-0412']);
    expect(document.activeElement).toBe(button);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('says so where the browser refuses', async () => {
    commandThat(() => false);
    await show(<CopyButton text="A-0412" />);
    fireEvent.click(screen.getByRole('button', { name: 'Copiar' }));
    expect((await screen.findByRole('status')).textContent).toBe('Selecciónalo y cópialo a mano');
  });
});
