/** Drives the machine's own Chromium; SwiftShader draws where there is no GPU. Nothing is downloaded. */
import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from './requirements.ts';

export const chromiumArguments: string[] = [
  '--headless=new',
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: [...chromiumArguments, ...more] });
}
