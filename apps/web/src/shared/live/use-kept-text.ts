import { useState } from 'react';

/** A reload, a call or an empty battery loses nothing of what was typed. */
export function useKeptText(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => {
    try {
      return localStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  });
  const keep = (given: string) => {
    setText(given);
    try {
      if (given === '') localStorage.removeItem(key);
      else localStorage.setItem(key, given);
    } catch {
      // Without storage the text lives as long as the page.
    }
  };
  return [text, keep];
}
