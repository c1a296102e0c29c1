; two-faced damask, star repeat
row:
  push 0
  store x
thread:
  load x
  load x
  load y
  call motif
  lift
  load x
  push 1
  add
  store x
  load x
  load width
  lt
  jz woven
  jmp thread
woven:
  load y
  push 3
  mod
  push 11
  add
  throw
  beat
  load y
  push 1
  add
  store y
  load y
  load height
  lt
  jz done
  jmp row
done:
  halt
motif:            ; x y -> lifted?
  store b
  store a
  load a
  load b
  xor
  load a
  load b
  mul
  push 5
  shr
  add
  load repeat
  mod
  push 1
  and
  load b
  push 8
  mod
  push 0
  eq
  xor
  ret
