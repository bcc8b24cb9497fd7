import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/** Says so when the code of a page cannot be fetched, such as after an update of the server. */
export class PageBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) {
      return this.props.children;
    }
    return (
      <div className="reading-page" role="alert">
        <p>This page could not be opened. Perhaps the server has been renewed since; load it anew.</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Load anew
        </button>
      </div>
    );
  }
}
