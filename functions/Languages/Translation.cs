namespace Tracker.Languages;

/// <summary>A text in one language, and which: the <c>Content-Language</c> of an answer.</summary>
internal readonly record struct Translation(string Language, string Text);
