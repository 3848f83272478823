import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useConsoleKeys, type ConsoleKeys } from './use-console-keys.ts';

afterEach(cleanup);

function Keys({ keys, menu = false }: { keys: ConsoleKeys; menu?: boolean }) {
  useConsoleKeys(keys, true);
  return (
    <>
      <button type="button">Atrás</button>
      <input aria-label="Título" />
      {menu && (
        <div role="menu">
          <span role="menuitem" tabIndex={0}>
            Editar
          </span>
        </div>
      )}
    </>
  );
}

function pressed(press: (keys: ConsoleKeys) => void): string[] {
  const heard: string[] = [];
  const key = (name: string) => jest.fn(() => void heard.push(name));
  const keys = {
    ArrowRight: key('next'),
    ArrowLeft: key('back'),
    '+': key('plus'),
    p: key('pause'),
    l: key('lock'),
    b: key('blank'),
    z: key('undo'),
    '?': key('help'),
  };
  press(keys);
  return heard;
}

const body = (key: string, more = {}) => fireEvent.keyDown(document.body, { key, ...more });

describe('the keys of the console', () => {
  it('are one each, in capitals too', () => {
    const heard = pressed((keys) => {
      render(<Keys keys={keys} />);
      for (const key of ['ArrowRight', 'ArrowLeft', '+', 'p', 'L', 'b', 'z', '?']) body(key);
    });
    expect(heard).toEqual(['next', 'back', 'plus', 'pause', 'lock', 'blank', 'undo', 'help']);
  });

  it('work while a button has the focus, and not while somebody writes', () => {
    const heard = pressed((keys) => {
      render(<Keys keys={keys} />);
      fireEvent.keyDown(screen.getByRole('button'), { key: 'ArrowRight' });
      fireEvent.keyDown(screen.getByLabelText('Título'), { key: 'p' });
      fireEvent.keyDown(screen.getByLabelText('Título'), { key: 'ArrowLeft' });
    });
    expect(heard).toEqual(['next']);
  });

  it('rest while a menu or a question is open', () => {
    const heard = pressed((keys) => {
      render(<Keys keys={keys} menu />);
      body('ArrowRight');
    });
    expect(heard).toEqual([]);
  });

  it('step once when a key is held, and leave the browser its shortcuts', () => {
    const heard = pressed((keys) => {
      render(<Keys keys={keys} />);
      body('ArrowRight', { repeat: true });
      body('p', { ctrlKey: true });
      body('l', { metaKey: true });
    });
    expect(heard).toEqual([]);
  });
});
