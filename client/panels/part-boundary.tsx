import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';

interface Props {
  /** What could not be shown, as a sentence begins with it: “This view of the answer”. */
  readonly what: string;
  /** Another one of these is another try. */
  readonly of?: unknown;
  readonly children: ReactNode;
}

/** Keeps what goes wrong while one part of the page is drawn from taking the others with it. */
export class PartBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override componentDidUpdate({ of }: Props): void {
    if (of !== this.props.of && this.state.error !== null) {
      this.setState({ error: null });
    }
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) {
      return this.props.children;
    }
    return (
      <div className="error-note" role="alert">
        <TriangleAlert size={18} aria-hidden />
        <div>
          <p className="error-message">
            {this.props.what} could not be shown. That is our mistake; nothing of yours is lost.
          </p>
          <p className="error-code">{error.message}</p>
          <button type="button" className="button" onClick={() => this.setState({ error: null })}>
            Try again
          </button>
        </div>
      </div>
    );
  }
}
