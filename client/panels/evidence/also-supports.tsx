import { Waypoints } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { ClaimAnswer } from '../../../protocol/api.ts';
import { reports } from '../../state/reports.ts';
import { sharesWords } from '../../state/speech-words.ts';
import { FetchedContent } from '../pages/fetched.tsx';
import { ClaimSentence } from './claim-sentence.tsx';

/** From a claim back to everything that its words support. */
export function AlsoSupports({ claim }: { readonly claim: ClaimAnswer }) {
  return (
    <Popover.Root>
      <Popover.Trigger className="action">
        <Waypoints size={14} aria-hidden /> All it supports
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="supports"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label="What these words support"
        >
          <FetchedContent shelf={reports} entryKey={claim.article.id} waiting="Reading the report…">
            {({ claims }) => (
              <ul>
                {claims
                  .filter((other) => sharesWords(claim, other))
                  .map((other) => (
                    <li key={other.id}>
                      <ClaimSentence claim={other} />
                    </li>
                  ))}
              </ul>
            )}
          </FetchedContent>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
