import { saveFile } from './save-file.ts';

export function downloadSvg(name: string, svg: string): void {
  saveFile(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
}

/** Drawn at twice its size, so that it is sharp on a wall and on paper. Throws where the browser cannot draw it. */
export async function downloadPng(name: string, svg: string): Promise<void> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * 2;
  canvas.height = picture.naturalHeight * 2;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the picture could not be drawn');
  saveFile(`${name}.png`, blob);
}
