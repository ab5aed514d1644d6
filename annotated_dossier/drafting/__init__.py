"""What is still to be done: the state of each sentence, skeletons of the claims that would cite it, and drafts."""
