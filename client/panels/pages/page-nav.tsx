import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useStore } from 'zustand';
import { holdsEvidence, network } from '../../state/network.ts';
import { closePage, openPage, pageStore } from '../../state/page-store.ts';
import { stepsStore } from '../../state/steps-store.ts';
import { openInPlace, PageLink } from './page-link.tsx';
import { findPage, pageList } from './page-list.ts';

const listed = pageList.flatMap(({ name, label }) => (label === null ? [] : [{ name, label }]));

/** The pages of reading beside the network; only where the graph holds claims to read. */
export function PageNav() {
  const page = useStore(pageStore, (state) => state.page);
  const useful = useStore(stepsStore, () => holdsEvidence(network));
  if (!useful && page === null) {
    return null;
  }
  const current = page?.name ?? null;
  return (
    <nav className="page-nav" aria-label="Pages">
      <div className="page-nav-row">
        <a
          className="page-nav-link"
          href={window.location.pathname}
          aria-current={current === null ? 'page' : undefined}
          onClick={(event) => openInPlace(event, closePage)}
        >
          Network
        </a>
        {listed.map(({ name, label }) => (
          <PageLink key={name} name={name} className="page-nav-link" current={name === current}>
            {label}
          </PageLink>
        ))}
      </div>
      <PageMenu current={current} />
    </nav>
  );
}

/** The same on a narrow page, folded into one word. */
function PageMenu({ current }: { readonly current: string | null }) {
  const here = current === null ? 'Network' : (findPage(current)?.label ?? 'Pages');
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="page-nav-menu">
        {here} <ChevronDown size={14} aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="start" sideOffset={4}>
          <DropdownMenu.Item className="menu-item" onSelect={closePage}>
            Network
          </DropdownMenu.Item>
          {listed.map(({ name, label }) => (
            <DropdownMenu.Item key={name} className="menu-item" onSelect={() => openPage(name)}>
              {label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
