'use strict';

class SourceView {
  constructor(file, text, comments) {
    this.file = file;
    this.text = text;
    this.comments = comments;
    this.lineStarts = [0];
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.lineStarts.push(i + 1);
  }

  locate(offset) {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStarts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.lineStarts[low] + 1 };
  }

  /** Comments that stand directly above a node, with nothing but white space between. */
  commentsBefore(node) {
    const above = this.comments.filter((c) => c.end <= node.start);
    const attached = [];
    let edge = node.start;
    while (above.length > 0) {
      const c = above.pop();
      if (this.text.slice(c.end, edge).trim() !== '') break;
      attached.unshift(c);
      edge = c.start;
    }
    return attached;
  }
}

module.exports = { SourceView };
