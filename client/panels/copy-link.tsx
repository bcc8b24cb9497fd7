import { Check, Link } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyLink } from '../state/link-copying.ts';
import { IconButton } from './icon-button.tsx';

/** Milliseconds for which the button says that it has copied. */
const sayFor = 2500;

/** What is seen, as a link that can be cited. */
export function CopyLink() {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const timer = copied ? setTimeout(() => setCopied(false), sayFor) : undefined;
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <IconButton
      icon={copied ? Check : Link}
      label={copied ? 'Copied' : 'Copy a link to this picture'}
      onClick={() => void copyLink().then(setCopied)}
    />
  );
}
