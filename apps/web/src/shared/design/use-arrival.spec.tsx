import { afterEach, describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { useArrival } from './use-arrival.ts';

const seen: string[] = [];
Element.prototype.scrollIntoView = function () {
  seen.push(this.id);
};

function List({ items }: { items: readonly string[] }) {
  useArrival(items.length > 0);
  return (
    <ul>
      {items.map((id) => (
        <li key={id} id={id}>
          {id}
        </li>
      ))}
    </ul>
  );
}

describe('arriving at one of a list', () => {
  afterEach(() => {
    window.location.hash = '';
    seen.length = 0;
  });

  it('waits until it is there, and goes there once', () => {
    window.location.hash = '#remark-2';
    const { rerender } = render(<List items={[]} />);
    expect(seen).toEqual([]);
    rerender(<List items={['remark-1', 'remark-2']} />);
    rerender(<List items={['remark-1', 'remark-2', 'remark-3']} />);
    expect(seen).toEqual(['remark-2']);
    expect(document.activeElement).toBe(screen.getByText('remark-2'));
  });

  it('stays where it is without one', () => {
    render(<List items={['remark-1']} />);
    expect(seen).toEqual([]);
  });
});
